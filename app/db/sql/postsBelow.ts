import type { Db } from '~/db/client.server'
import { ownColumns, postColumns, postTables, type PostRow } from './postColumns'

/** Everything that answers a post, so many levels down, in no order; for posts with few beneath them. */
export function postsBelow(
  db: Db,
  { threadId, postId, levels }: { threadId: number; postId: number; levels: number },
  viewerId: number | null,
): Promise<PostRow[]> {
  // Postgres takes the number of posts for ten times the truth and would read every one; the offset holds it to these.
  return db.$queryRaw<PostRow[]>`
    -- postsBelow, prepared
    with recursive below as (
      select id, 1 as level from posts where thread_id = ${threadId} and parent_id = ${postId}
      union all
      select down.id, below.level + 1 from posts down join below on down.parent_id = below.id where down.thread_id = ${threadId} and below.level < ${levels}
    )
    select ${postColumns(viewerId)}
    from below cross join lateral (select ${ownColumns} from posts where id = below.id offset 0) p ${postTables(viewerId)}`
}
