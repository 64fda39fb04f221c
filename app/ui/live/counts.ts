import type { Counts } from '~/domain/posts/post'

/** What is answered about votes that were cast lately: how they stand, and how strong they left what they weigh on, as of a version of the thread. */
export type VoteCounts = {
  version: number
  posts: (Counts & { id: number; strength: number | null })[]
}
