import type { Db } from '~/db/client.server'
import { olderThan } from './olderThan'

/**
 * Returns published posts without a theme, newest first, at most `limit`, older than the post
 * `after` if given.
 */
export async function newestPostsUntagged(
  db: Db,
  of: { after: number | null; limit: number },
): Promise<number[]> {
  const rows = await db.$queryRaw<{ id: number }[]>`
    -- newestPostsUntagged
    select p.id from posts p
    where p.tag_count = 0 and p.withdrawn_at is null and p.removed_at is null ${olderThan(of.after)}
    order by p.created_at desc, p.id desc
    limit ${of.limit}`
  return rows.map(({ id }) => id)
}
