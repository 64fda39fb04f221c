import type { Db } from '~/db/client.server'
import { postColumns, postTablesOfThread, type PostRow } from '../posts/postColumns'

/**
 * Selects a thread with at most `upTo` posts; `opening` is how many characters of replies to the
 * question a member gets as `text`.
 */
export type ThreadPostsOf = { threadId: number; upTo: number; opening: number }

/**
 * Returns all posts of a thread that fits on one page, unordered, as one viewer may see them, with
 * the thread's version; nothing for larger or empty threads.
 */
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
