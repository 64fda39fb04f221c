import type { Counts } from '~/domain/posts/post'

/** What is answered about votes that were cast lately: how they stand, as of a version of the thread. */
export type VoteCounts = { version: number; posts: (Counts & { id: number })[] }
