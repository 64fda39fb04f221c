import type { Stance } from '~/domain/posts/post'

/** Something that weighs for or against what it answers; only supports and opposes do. */
export type Weight = { stance: Stance; strength: number | null }

/** How good members think an argument is, taken by itself: in (0, 1), 0.5 without votes (Laplace's rule of succession over its quality votes). */
export const baseScore = ({ up, down }: { up: number; down: number }): number =>
  (up + 1) / (up + down + 2)

/**
 * DF-QuAD: Rago, Toni, Aurisicchio, Baroni, KR 2016. From a base score and the strengths of what supports and opposes an
 * argument, all in [0, 1], its strength in [0, 1].
 */
export function dfQuad(
  base: number,
  supporters: readonly number[],
  opposers: readonly number[],
): number {
  const difference = together(supporters) - together(opposers)
  return difference > 0 ? base + (1 - base) * difference : base + base * difference
}

/** How much several weigh at once: one strong one, or many weak ones, come close to 1 and never beyond. */
const together = (strengths: readonly number[]): number =>
  1 - strengths.reduce((left, strength) => left * (1 - strength), 1)

/** How often an argument that stands was called good or not, and what answers it. */
export type Argument = { up: number; down: number; stands: boolean; replies: readonly Weight[] }

/**
 * An argument's strength in [0, 1], or null while nothing has weighed it: it is gone, or it has neither a quality vote nor a
 * reply for or against it that is weighed itself.
 */
export function strengthOf({ up, down, stands, replies }: Argument): number | null {
  const [supporters, opposers] = [weighing(replies, 'supports'), weighing(replies, 'opposes')]
  if (!stands || up + down + supporters.length + opposers.length === 0) return null
  return dfQuad(baseScore({ up, down }), supporters, opposers)
}

const weighing = (replies: readonly Weight[], side: Stance): number[] =>
  replies.flatMap(({ stance, strength }) =>
    stance === side && strength !== null ? [strength] : [],
  )

/** How an argument stands, in a word. */
export const verdicts = ['holds', 'contested', 'refuted', 'unweighed'] as const
export type Verdict = (typeof verdicts)[number]

/** From the first on an argument holds; below the second, if what is said against it halves it at least, it is refuted so far. */
const bounds = { holds: 0.6, refuted: 0.3 }

/** In a word how an argument stands. No vote refutes: that takes arguments that weigh, and leave no more than half of what the votes made of it. */
export function verdictOf(strength: number | null, votes: { up: number; down: number }): Verdict {
  if (strength === null) return 'unweighed'
  if (strength >= bounds.holds) return 'holds'
  return strength < bounds.refuted && strength <= baseScore(votes) / 2 ? 'refuted' : 'contested'
}
