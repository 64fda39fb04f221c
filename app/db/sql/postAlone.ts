import type { Db } from '~/db/client.server'
import { postColumns, postTables, type PostRow } from './postColumns'

/** One post without what it answers and what answers it; null when there is none. */
export async function postAlone(
  db: Db,
  postId: number,
  viewerId: number | null,
): Promise<PostRow | null> {
  const [row] = await db.$queryRaw<PostRow[]>`
    -- postAlone
    select ${postColumns(viewerId)}
    from posts p ${postTables(viewerId)}
    where p.id = ${postId}`
  return row ?? null
}
