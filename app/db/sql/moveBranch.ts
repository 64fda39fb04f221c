import type { Db } from '~/db/client.server'

/** Where a post is to stand: beneath another post of the thread, or with null at its top. */
export type BranchPlace = { postId: number; threadId: number; parentId: number | null }

/** A post goes elsewhere with everything beneath it, and all counters follow; gives how many posts that were. Needs the locks of both threads. */
export async function moveBranch(
  db: Db,
  { postId, threadId, parentId }: BranchPlace,
): Promise<number> {
  const [row] = await db.$queryRaw<{ moved: number }[]>`
    -- moveBranch
    select move_branch(${postId}::int, ${threadId}::int, ${parentId}::int) as moved`
  return row?.moved ?? 0
}
