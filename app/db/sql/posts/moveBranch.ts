import type { Db } from '~/db/client.server'

/** The new position of a post: under another post of the thread or, with null, at its top level. */
export type BranchPlace = { postId: number; threadId: number; parentId: number | null }

/**
 * Moves a post with all its descendants and updates all counters. Returns the number of posts.
 * Requires the locks of both threads.
 */
export async function moveBranch(
  db: Db,
  { postId, threadId, parentId }: BranchPlace,
): Promise<number> {
  const [row] = await db.$queryRaw<{ moved: number }[]>`
    -- moveBranch
    select move_branch(${postId}::int, ${threadId}::int, ${parentId}::int) as moved`
  return row?.moved ?? 0
}
