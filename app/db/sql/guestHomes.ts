import type { Db } from '~/db/client.server'

/** The threads of everything that stands also in a thread, of what is gone or not shown there too; of so many placements. */
export async function guestHomes(db: Db, threadId: number, placements: number): Promise<number[]> {
  const rows = await db.$queryRaw<{ id: number }[]>`
    -- guestHomes, prepared
    select distinct here.home_id as id from (select l.home_id from placements l where l.thread_id = ${threadId} limit ${placements}) here`
  return rows.map(({ id }) => id)
}
