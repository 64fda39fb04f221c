import type { Db } from '~/db/client.server'
import { postColumns, postTablesOfThread, type PostRow } from './postColumns'

/** Of which thread, if it has at most so many posts; `opening`: how many characters of what answers its question a member gets as `text`. */
export type ThreadPostsOf = { threadId: number; upTo: number; opening: number }

/** All posts of a thread that one page holds, in no order, as one reader may see them; none of a larger thread. */
export function threadPosts(db: Db, { threadId, upTo, opening }: ThreadPostsOf, viewerId: number | null): Promise<PostRow[]> {
  return db.$queryRaw<PostRow[]>`
    -- threadPosts, prepared
    select ${postColumns(viewerId, opening)}
    from posts p ${postTablesOfThread(threadId, viewerId)}
    where p.thread_id = ${threadId} and (select t.post_count from threads t where t.id = ${threadId}) <= ${upTo}`
}
