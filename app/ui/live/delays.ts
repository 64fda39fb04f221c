const second = 1_000

/**
 * Returns the delay before a broken stream is reopened, by the number of failures; `chance` is in
 * [0, 1). Milliseconds.
 */
export function reconnectDelay(failures: number, chance: number): number {
  const most = Math.min(60 * second, second * 2 ** Math.min(failures, 10))
  // At least half of it, so that nobody reconnects at once.
  return Math.round(most / 2 + (most / 2) * chance)
}

/**
 * Returns the delay before the counts are requested after a vote; `chance` is in [0, 1).
 * Milliseconds. All readers of a thread are notified at the same moment; the delay spreads ten
 * thousand of them to two thousand requests a second, all served from the cache.
 */
export const countsDelay = (chance: number): number => Math.round(second / 2 + 5 * second * chance)
