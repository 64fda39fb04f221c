import type { Db } from '~/db/client.server'
import { olderThan } from './olderThan'

/**
 * Returns published posts of all threads, newest first, at most `limit`, older than the post
 * `after` if given.
 */
export async function newestPosts(
  db: Db,
  of: { after: number | null; limit: number },
): Promise<number[]> {
  const rows = await db.$queryRaw<{ id: number }[]>`
    -- newestPosts
    select p.id from posts p
    where p.withdrawn_at is null and p.removed_at is null ${olderThan(of.after)}
    order by p.created_at desc, p.id desc
    limit ${of.limit}`
  return rows.map(({ id }) => id)
}
