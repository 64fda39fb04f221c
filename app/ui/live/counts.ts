import type { Counts } from '~/domain/posts/post'

/**
 * The response with the counts of posts with recent votes, and the strengths of their ancestors, at
 * a version of the thread.
 */
export type VoteCounts = {
  version: number
  posts: (Counts & { id: number; strength: number | null })[]
}
