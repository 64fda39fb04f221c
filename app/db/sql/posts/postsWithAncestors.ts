import type { Db } from '~/db/client.server'
import { ownColumns, postColumns, postTables, type PostRow } from './postColumns'

/** Returns these posts and all their ancestors; empty when there are none. */
export function postsWithAncestors(
  db: Db,
  postIds: readonly number[],
  viewerId: number | null,
): Promise<PostRow[]> {
  // Postgres overestimates the depth tenfold and would read every post; the offset keeps the plan
  // to these posts.
  return db.$queryRaw<PostRow[]>`
    -- postsWithAncestors, prepared
    with recursive above as (
      select id, parent_id from posts where id = any(${[...postIds]})
      union
      select up.id, up.parent_id from posts up join above on above.parent_id = up.id
    )
    select ${postColumns(viewerId)}
    from above cross join lateral (select ${ownColumns} from posts where id = above.id offset 0) p ${postTables(viewerId)}`
}
