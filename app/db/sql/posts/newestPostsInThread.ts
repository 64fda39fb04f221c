import type { Db } from '~/db/client.server'
import { olderThan } from './olderThan'

/**
 * Returns a thread's published posts, newest first, at most `limit`, older than the post `after` if
 * given.
 */
export async function newestPostsInThread(
  db: Db,
  of: { threadId: number; after: number | null; limit: number },
): Promise<number[]> {
  const rows = await db.$queryRaw<{ id: number }[]>`
    -- newestPostsInThread
    select p.id from posts p
    where p.thread_id = ${of.threadId} and p.withdrawn_at is null and p.removed_at is null ${olderThan(of.after)}
    order by p.created_at desc, p.id desc
    limit ${of.limit}`
  return rows.map(({ id }) => id)
}
