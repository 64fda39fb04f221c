import type { Db } from '~/db/client.server'

/** All posts of a thread go to another, and all counters follow; gives how many posts that were. Needs the locks of both threads. */
export async function mergePosts(
  db: Db,
  { from, into }: { from: number; into: number },
): Promise<number> {
  const [row] = await db.$queryRaw<{ moved: number }[]>`
    -- mergePosts
    select merge_posts(${from}::int, ${into}::int) as moved`
  return row?.moved ?? 0
}
