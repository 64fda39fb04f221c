/** The z-score of an 80 % interval, as used by Reddit and Lobsters. */
export const defaultZ = 1.281551565545

/**
 * Returns the lower bound of the Wilson score interval (Wilson, JASA 1927): the minimum share of up
 * votes, given the number of votes. In [0, 1]; 0 without votes.
 */
export function wilsonLowerBound(up: number, down: number, z = defaultZ): number {
  const n = up + down
  if (n === 0) return 0
  const share = up / n
  const spread = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))
  return (share + (z * z) / (2 * n) - spread) / (1 + (z * z) / n)
}
