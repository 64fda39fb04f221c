import type { Db } from '~/db/client.server'

/** Sets the sort values that a post gets from its own votes. Requires the thread's lock. */
export async function saveSortValues(
  db: Db,
  postId: number,
  { rank, controversy }: { rank: number; controversy: number },
): Promise<void> {
  await db.$executeRaw`
    -- saveSortValues, prepared
    update posts set rank = ${rank}, controversy = ${controversy}
    where id = ${postId} and (rank, controversy) is distinct from (${rank}::float8, ${controversy}::float8)`
}
