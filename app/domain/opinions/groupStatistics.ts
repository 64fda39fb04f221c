import type { Counts, Side } from './opinion'

/** Minimum z-score of a significant difference: 90 % (one-sided). */
const significant = 1.2816

/** Returns true for a significant z-score. */
export const isSignificant = (z: number): boolean => z > significant

/**
 * Returns the share of votes with Laplace's correction for small numbers: (n + 1)/(N + 2), in (0,
 * 1).
 */
export const probability = (n: number, seen: number): number => (n + 1) / (seen + 2)

/** Returns the z-score of a proportion test against ½ (Polis): 2·√(N + 1)·((n + 1)/(N + 1) − ½). */
export const proportionZ = (n: number, seen: number): number =>
  2 * Math.sqrt(seen + 1) * ((n + 1) / (seen + 1) - 0.5)

/**
 * Returns the z-score of a test of two proportions with pooled variance and one added to all four
 * numbers (Polis); 0 when everybody voted the same.
 */
export function twoProportionZ(
  inside: number,
  outside: number,
  seenInside: number,
  seenOutside: number,
): number {
  const [n, m, all, others] = [inside + 1, outside + 1, seenInside + 1, seenOutside + 1]
  const pooled = (n + m) / (all + others)
  if (pooled === 1) return 0
  return (n / all - m / others) / Math.sqrt(pooled * (1 - pooled) * (1 / all + 1 / others))
}

/** Statistics of a group's votes on one side of a statement. */
export type SideStatistics = {
  /** P: the share of the group that takes this side, in (0, 1). */
  share: number
  /** Its z-score against a half. */
  shareZ: number
  /** r: the ratio of the share to that of all other groups. */
  representativeness: number
  /** rz: the z-score of that difference. */
  representativenessZ: number
}

/**
 * Computes how representative a side of a statement is of a group, compared to the other groups
 * (Polis).
 */
export function sideStatistics(group: Counts, others: Counts, side: Side): SideStatistics {
  const share = probability(group[side], group.seen)
  return {
    share,
    shareZ: proportionZ(group[side], group.seen),
    representativeness: share / probability(others[side], others.seen),
    representativenessZ: twoProportionZ(group[side], others[side], group.seen, others.seen),
  }
}
