import type { Db } from '~/db/client.server'

/**
 * Returns the ids of the home threads of all posts placed in a thread, including withdrawn, removed
 * and hidden ones; reads at most `placements` placements.
 */
export async function placedPostThreads(
  db: Db,
  threadId: number,
  placements: number,
): Promise<number[]> {
  const rows = await db.$queryRaw<{ id: number }[]>`
    -- placedPostThreads, prepared
    select distinct here.home_id as id from (select l.home_id from placements l where l.thread_id = ${threadId} limit ${placements}) here`
  return rows.map(({ id }) => id)
}
