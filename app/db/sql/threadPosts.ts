import type { Db } from '~/db/client.server'
import { postColumns, postTablesOfThread, type PostRow } from './postColumns'

/** Of which thread, if it has at most so many posts; `opening`: how many characters of what answers its question a member gets as `text`. */
export type ThreadPostsOf = { threadId: number; upTo: number; opening: number }

/** All posts of a thread that one page holds, in no order, as one reader may see them, and the thread's version with them; nothing of a larger thread or one without posts. */
export async function threadPosts(
  db: Db,
  { threadId, upTo, opening }: ThreadPostsOf,
  viewerId: number | null,
): Promise<{ posts: PostRow[]; version: number } | null> {
  const rows = await db.$queryRaw<(PostRow & { version: number })[]>`
    -- threadPosts, prepared
    select h.version, ${postColumns(viewerId, opening)}
    from threads h join posts p on p.thread_id = h.id ${postTablesOfThread(threadId, viewerId)}
    where h.id = ${threadId} and h.post_count <= ${upTo}`
  const [first] = rows
  return first === undefined
    ? null
    : { version: first.version, posts: rows.map(({ version: _, ...post }) => post) }
}
