import type { Db } from '~/db/client.server'
import { ownColumns, postColumns, postTables, type PostRow } from './postColumns'

/** These posts and everything that they answer up to the question; empty when there are none. */
export function postsAbove(
  db: Db,
  postIds: readonly number[],
  viewerId: number | null,
): Promise<PostRow[]> {
  // Postgres takes the length of the line for ten times the truth and would read every post; the offset holds it to these.
  return db.$queryRaw<PostRow[]>`
    -- postsAbove, prepared
    with recursive above as (
      select id, parent_id from posts where id = any(${[...postIds]})
      union
      select up.id, up.parent_id from posts up join above on above.parent_id = up.id
    )
    select ${postColumns(viewerId)}
    from above cross join lateral (select ${ownColumns} from posts where id = above.id offset 0) p ${postTables(viewerId)}`
}
