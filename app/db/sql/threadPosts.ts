import type { Db } from '~/db/client.server'
import { postColumns, postTablesOfThread, type PostRow } from './postColumns'

/** All posts of a thread, in no order, as one reader may see them; for threads that one page holds. */
export function threadPosts(db: Db, threadId: number, viewerId: number | null): Promise<PostRow[]> {
  return db.$queryRaw<PostRow[]>`
    -- threadPosts, prepared
    select ${postColumns(viewerId)}
    from posts p ${postTablesOfThread(threadId, viewerId)}
    where p.thread_id = ${threadId}`
}
