const second = 1_000

/** How long to wait before a stream that broke off is opened again, by how often that has failed; chance is in [0, 1). Milliseconds. */
export function waitAfter(failures: number, chance: number): number {
  const most = Math.min(60 * second, second * 2 ** Math.min(failures, 10))
  // At least half of it, so that nobody comes again at once.
  return Math.round(most / 2 + (most / 2) * chance)
}

/**
 * How long to wait after a vote before the counts are asked for; chance is in [0, 1). Milliseconds. All readers of a thread hear
 * of a vote at the same moment; ten thousand of them ask at two thousand a second, and get the same kept answer.
 */
export const waitForCounts = (chance: number): number =>
  Math.round(second / 2 + 5 * second * chance)
