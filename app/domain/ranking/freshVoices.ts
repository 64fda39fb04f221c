import type { Counts } from '~/domain/posts/post'

/**
 * Maximum age of a fresh argument in milliseconds, and the number of ballots below which it counts
 * as rarely seen.
 */
const fresh = { within: 7 * 86_400_000, ballots: 5 }

/** The first siblings reserve these positions, counted from 0, for fresh voices. */
const [first, kept] = [10, [3, 7]]

type Voice = { id: number; standing: string; createdAt: Date; counts: Counts }

/**
 * Returns how many members have certainly seen a post: those who voted on one axis. Views are not
 * counted anywhere on this site.
 */
export const ballotsOf = ({ up, down, agree, disagree, pass }: Counts): number =>
  Math.max(up + down, agree + disagree + pass)

/** Returns true for a new argument with few ballots. */
export const isFresh = ({ standing, createdAt, counts }: Voice, now: Date): boolean =>
  standing === 'stands' &&
  now.getTime() - createdAt.getTime() < fresh.within &&
  ballotsOf(counts) < fresh.ballots

/** Returns the fresh ones, those with the fewest ballots first, then the newest. */
export const freshest = <Of extends Voice>(voices: readonly Of[], now: Date): Of[] =>
  voices
    .filter((voice) => isFresh(voice, now))
    .sort(
      (one, other) =>
        ballotsOf(one.counts) - ballotsOf(other.counts) ||
        other.createdAt.getTime() - one.createdAt.getTime() ||
        other.id - one.id,
    )

/**
 * Returns how many reserved positions among the first siblings are still free, which may exceed the
 * number of fresh voices.
 */
export const freePositions = (siblings: readonly { post: Voice }[], now: Date): number =>
  siblings.length <= first
    ? 0
    : Math.max(
        0,
        kept.length - siblings.slice(0, first).filter(({ post }) => isFresh(post, now)).length,
      )

/**
 * Reorders siblings so that two of the first ten are fresh voices, if there are as many candidates,
 * so that new arguments are read. The others keep their order.
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
    .slice(0, freePositions(siblings, now))
    .flatMap(({ id }) => byPost.get(id) ?? [])
  // A promoted post pushes another one out of the first ten, which may be a fresh voice too.
  const pushed = siblings
    .slice(first - behind.length, first)
    .filter(({ post }) => isFresh(post, now))
  const raised = [...behind, ...pushed]
  const others = siblings.filter(({ post }) => !raised.some((one) => one.post.id === post.id))
  return raised.reduce((list, one, n) => list.toSpliced(kept[n] ?? 0, 0, one), others)
}
