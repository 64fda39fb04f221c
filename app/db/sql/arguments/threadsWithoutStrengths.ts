import type { Db } from '~/db/client.server'

/**
 * Returns threads with votes on published posts that have no strength yet, at most `limit`, after
 * an id.
 */
export async function threadsWithoutStrengths(
  db: Db,
  { after, limit }: { after: number; limit: number },
): Promise<number[]> {
  const rows = await db.$queryRaw<{ id: number }[]>`
    -- threadsWithoutStrengths
    select distinct thread_id as id
    from posts
    where thread_id > ${after} and strength is null and quality_up + quality_down > 0 and withdrawn_at is null and removed_at is null
    order by thread_id
    limit ${limit}`
  return rows.map(({ id }) => id)
}
