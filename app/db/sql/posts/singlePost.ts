import type { Db } from '~/db/client.server'
import { postColumns, postTables, type PostRow } from './postColumns'

/** Returns one post without its ancestors and replies, or null. */
export async function singlePost(
  db: Db,
  postId: number,
  viewerId: number | null,
): Promise<PostRow | null> {
  const [row] = await db.$queryRaw<PostRow[]>`
    -- singlePost
    select ${postColumns(viewerId)}
    from posts p ${postTables(viewerId)}
    where p.id = ${postId}`
  return row ?? null
}
