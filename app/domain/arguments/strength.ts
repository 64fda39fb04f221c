import type { Stance } from '~/domain/posts/post'

/** A reply as input for its parent's strength; only supports and opposes count. */
export type ReplyStrength = { stance: Stance; strength: number | null }

/**
 * Returns how good members consider an argument by itself, in (0, 1): 0.5 without votes (Laplace's
 * rule of succession over its quality votes).
 */
export const baseScore = ({ up, down }: { up: number; down: number }): number =>
  (up + 1) / (up + down + 2)

/**
 * Combines a base score with the strengths of supporting and opposing arguments, all in [0, 1],
 * into a strength in [0, 1]. DF-QuAD: Rago, Toni, Aurisicchio, Baroni, KR 2016.
 */
export function dfQuad(
  base: number,
  supporters: readonly number[],
  opposers: readonly number[],
): number {
  const difference = together(supporters) - together(opposers)
  return difference > 0 ? base + (1 - base) * difference : base + base * difference
}

/** Combines several strengths: one strong or many weak ones approach 1 and never exceed it. */
const together = (strengths: readonly number[]): number =>
  1 - strengths.reduce((left, strength) => left * (1 - strength), 1)

/** The quality votes of an argument, and its replies. */
export type StrengthEvidence = {
  up: number
  down: number
  stands: boolean
  replies: readonly ReplyStrength[]
}

/**
 * Returns an argument's strength in [0, 1], or null without any evidence: it is not published, or
 * it has neither a quality vote nor a supporting or opposing reply with a strength.
 */
export function strengthOf({ up, down, stands, replies }: StrengthEvidence): number | null {
  const [supporters, opposers] = [weighing(replies, 'supports'), weighing(replies, 'opposes')]
  if (!stands || up + down + supporters.length + opposers.length === 0) return null
  return dfQuad(baseScore({ up, down }), supporters, opposers)
}

const weighing = (replies: readonly ReplyStrength[], side: Stance): number[] =>
  replies.flatMap(({ stance, strength }) =>
    stance === side && strength !== null ? [strength] : [],
  )

/** One-word summaries of an argument's strength. */
export const verdicts = ['holds', 'contested', 'refuted', 'unweighed'] as const
export type Verdict = (typeof verdicts)[number]

/**
 * Minimum strength for `holds`, and maximum for `refuted`, which also requires that opposing
 * replies at least halve the score from the votes.
 */
const bounds = { holds: 0.6, refuted: 0.3 }

/**
 * Returns the one-word summary. Votes alone never refute: that takes opposing arguments that reduce
 * the score from the votes to half or less.
 */
export function verdictOf(strength: number | null, votes: { up: number; down: number }): Verdict {
  if (strength === null) return 'unweighed'
  if (strength >= bounds.holds) return 'holds'
  return strength < bounds.refuted && strength <= baseScore(votes) / 2 ? 'refuted' : 'contested'
}
