/**
 * How far a search looks: the newest posts are walked through; where these hold too few matches, the index is asked, for
 * so many of the newest posts as should hold enough. So neither a common word reads all its posts, nor a rare one all posts.
 */
export const reach = {
  /** Posts that are walked through. */
  walk: 4_000,
  /** Matches that are ranked at most. */
  ranked: 500,
  /** Matches that are enough to stop. */
  enough: 200,
  /** Posts with all words that are looked at for a phrase, at most. */
  looked: 1_000,
}

/** What was seen of the newest posts: how many of them were looked through, and how many had all words, and matched. */
export type Seen = { posts: number; hits: number; found: number }

/** How many of the newest posts to look through next for so many hits; null when nothing more is to be done. */
export function nextReach(
  { posts, hits, found }: Seen,
  wanted: number,
  all: number,
): number | null {
  if (posts >= all || found >= reach.enough || (hits >= wanted && posts > reach.walk)) return null
  // From fewer than four nothing can be concluded.
  const next = hits < 4 ? posts * 16 : Math.max(posts * 2, Math.ceil((posts * wanted * 1.2) / hits))
  return Math.min(all, next)
}
