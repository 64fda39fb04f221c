import type { Db } from '~/db/client.server'

/**
 * Moves all posts of a thread to another and updates all counters. Returns the number of posts.
 * Requires the locks of both threads.
 */
export async function mergePosts(
  db: Db,
  { from, into }: { from: number; into: number },
): Promise<number> {
  const [row] = await db.$queryRaw<{ moved: number }[]>`
    -- mergePosts
    select merge_posts(${from}::int, ${into}::int) as moved`
  return row?.moved ?? 0
}
