import type { Counts, Side } from './opinion'

/** From this z on a difference is taken for one: in nine of ten cases it is no accident (one-sided). */
const significant = 1.2816

/** Whether a z says that a difference is no accident. */
export const isSignificant = (z: number): boolean => z > significant

/** The share of those who saw a statement that answered so, as far as few answers can tell (Laplace): (n + 1)/(N + 2), in (0, 1). */
export const probability = (n: number, seen: number): number => (n + 1) / (seen + 2)

/** How clearly more than half of all answered so: the z of a proportion test against ½ (Polis), 2·√(N + 1)·((n + 1)/(N + 1) − ½). */
export const proportionZ = (n: number, seen: number): number =>
  2 * Math.sqrt(seen + 1) * ((n + 1) / (seen + 1) - 0.5)

/**
 * How clearly the first share is larger than the second: the z of a test of two proportions with pooled variance, with one more of
 * all four numbers (Polis); 0 where everybody answered so.
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

/** What a group's answers to a statement say, on one side of it. */
export type SideStatistics = {
  /** P: the share of the group that stands on this side, in (0, 1). */
  share: number
  /** Its z against a half. */
  shareZ: number
  /** r: how many times as large the share is as among all others. */
  representativeness: number
  /** rz: the z of that difference. */
  representativenessZ: number
}

/** How much it tells of a group that it stands on this side, compared to the other groups (Polis). */
export function sideStatistics(group: Counts, others: Counts, side: Side): SideStatistics {
  const share = probability(group[side], group.seen)
  return {
    share,
    shareZ: proportionZ(group[side], group.seen),
    representativeness: share / probability(others[side], others.seen),
    representativenessZ: twoProportionZ(group[side], others[side], group.seen, others.seen),
  }
}
