import type { Db } from '~/db/client.server'

/** At which places: in a thread, under these posts, and under its question. */
export type HomesOf = { threadId: number; hosts: readonly number[]; question: boolean }

/** The threads of everything that stands also at these places, of what is gone there and of what is not among those shown too. */
export async function guestHomes(db: Db, { threadId, hosts, question }: HomesOf): Promise<number[]> {
  const rows = await db.$queryRaw<{ id: number }[]>`
    -- guestHomes, prepared
    select distinct l.home_id as id from placements l
    where l.thread_id = ${threadId} and (l.parent_id = any(${[...hosts]}) or (${question} and l.parent_id is null))
    order by 1`
  return rows.map(({ id }) => id)
}
