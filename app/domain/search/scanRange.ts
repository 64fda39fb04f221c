/**
 * How far back a search looks: it scans the newest posts; when these have too few matches it uses
 * the index, for as many of the newest posts as should have enough. So neither does a common word
 * read all its posts, nor a rare one all posts.
 */
export const scanLimits = {
  /** Number of posts scanned. */
  walk: 4_000,
  /** Maximum number of matches ranked. */
  ranked: 500,
  /** Number of matches that is enough to stop. */
  enough: 200,
  /** Maximum number of posts containing all words that are checked for a phrase. */
  looked: 1_000,
}

/**
 * What was found so far among the newest posts: posts scanned, posts with all words, and matches.
 */
export type ScanResult = { posts: number; hits: number; found: number }

/** Returns how many of the newest posts to scan next; null when done. */
export function nextScanRange(
  { posts, hits, found }: ScanResult,
  enoughHits: number,
  allPosts: number,
): number | null {
  if (
    posts >= allPosts ||
    found >= scanLimits.enough ||
    (hits >= enoughHits && posts > scanLimits.walk)
  )
    return null
  // Fewer than four allow no estimate.
  const next =
    hits < 4 ? posts * 16 : Math.max(posts * 2, Math.ceil((posts * enoughHits * 1.2) / hits))
  return Math.min(allPosts, next)
}
