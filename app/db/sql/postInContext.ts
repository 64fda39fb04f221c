import type { Db } from '~/db/client.server'
import { postColumns, postTables, type PostRow } from './postColumns'

/** A post, what it answers up to the question, and everything that answers it, oldest first. Empty when there is no such post. */
export function postInContext(db: Db, postId: number, viewerId: number | null): Promise<PostRow[]> {
  return db.$queryRaw<PostRow[]>`
    -- postInContext
    with recursive above as (
      select id, parent_id from posts where id = ${postId}
      union all
      select up.id, up.parent_id from posts up join above on above.parent_id = up.id
    ), below as (
      select id from posts where id = ${postId}
      union all
      select down.id from posts down join below on down.parent_id = below.id
    ), shown as (
      select id from above union select id from below
    )
    select ${postColumns(viewerId)}
    from shown join posts p on p.id = shown.id ${postTables(viewerId)}
    order by p.created_at, p.id`
}
