import type { Db } from '~/db/client.server'
import { ownColumns, postColumns, postTables, type PostRow } from './postColumns'

/**
 * Returns the descendants of a post down to a number of levels, unordered. Meant for posts with few
 * descendants.
 */
export function descendants(
  db: Db,
  { threadId, postId, levels }: { threadId: number; postId: number; levels: number },
  viewerId: number | null,
): Promise<PostRow[]> {
  // Postgres overestimates the number of posts tenfold and would read every one; the offset keeps
  // the plan to these posts.
  return db.$queryRaw<PostRow[]>`
    -- descendants, prepared
    with recursive below as (
      select id, 1 as level from posts where thread_id = ${threadId} and parent_id = ${postId}
      union all
      select down.id, below.level + 1 from posts down join below on down.parent_id = below.id where down.thread_id = ${threadId} and below.level < ${levels}
    )
    select ${postColumns(viewerId)}
    from below cross join lateral (select ${ownColumns} from posts where id = below.id offset 0) p ${postTables(viewerId)}`
}
