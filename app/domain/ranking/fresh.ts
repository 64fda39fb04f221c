import type { Counts } from '~/domain/posts/post'

/** Up to what age an argument is new, in milliseconds, and below how many ballots few have looked at it. */
const fresh = { within: 7 * 86_400_000, ballots: 5 }

/** Among so many siblings fresh voices have places of their own: these, counted from 0. */
const [first, kept] = [10, [3, 7]]

type Voice = { id: number; standing: string; createdAt: Date; counts: Counts }

/**
 * How many members have certainly looked at something: those who answered one of its two questions. Who only reads is not counted
 * anywhere on this site.
 */
export const ballotsOf = ({ up, down, agree, disagree, pass }: Counts): number =>
  Math.max(up + down, agree + disagree + pass)

/** Whether an argument is new and few have looked at it. */
export const isFresh = ({ standing, createdAt, counts }: Voice, now: Date): boolean =>
  standing === 'stands' &&
  now.getTime() - createdAt.getTime() < fresh.within &&
  ballotsOf(counts) < fresh.ballots

/** The fresh ones first looked at by fewest, then the newest. */
export const freshest = <Of extends Voice>(voices: readonly Of[], now: Date): Of[] =>
  voices
    .filter((voice) => isFresh(voice, now))
    .sort(
      (one, other) =>
        ballotsOf(one.counts) - ballotsOf(other.counts) ||
        other.createdAt.getTime() - one.createdAt.getTime() ||
        other.id - one.id,
    )

/** How many places among the first siblings are still to be given to fresh voices, which may be more than there are fresh voices. */
export const placesLeft = (siblings: readonly { post: Voice }[], now: Date): number =>
  siblings.length <= first
    ? 0
    : Math.max(
        0,
        kept.length - siblings.slice(0, first).filter(({ post }) => isFresh(post, now)).length,
      )

/**
 * Siblings in their order, but so that two of the first ten are fresh voices wherever the candidates have as many: whoever is new
 * is read by somebody. The others keep their order.
 */
export function withFreshVoices<Sibling extends { post: Voice }>(
  siblings: readonly Sibling[],
  candidates: readonly Sibling[],
  now: Date,
): Sibling[] {
  const ahead = new Set(siblings.slice(0, first).map(({ post }) => post.id))
  const byPost = new Map(candidates.map((one) => [one.post.id, one]))
  const behind = freshest(
    candidates.map(({ post }) => post).filter(({ id }) => !ahead.has(id)),
    now,
  )
    .slice(0, placesLeft(siblings, now))
    .flatMap(({ id }) => byPost.get(id) ?? [])
  // Whoever is raised takes one of the ten places from another, who may be a fresh voice too.
  const pushed = siblings
    .slice(first - behind.length, first)
    .filter(({ post }) => isFresh(post, now))
  const raised = [...behind, ...pushed]
  const others = siblings.filter(({ post }) => !raised.some((one) => one.post.id === post.id))
  return raised.reduce((list, one, n) => list.toSpliced(kept[n] ?? 0, 0, one), others)
}
