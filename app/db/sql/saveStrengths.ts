import type { Db } from '~/db/client.server'

/** What these posts' strengths are now. Needs the thread's lock. */
export async function saveStrengths(db: Db, weighed: readonly { id: number; strength: number | null }[]): Promise<void> {
  await db.$executeRaw`
    -- saveStrengths, prepared
    update posts p set strength = w.strength
    from json_to_recordset(${JSON.stringify(weighed)}::json) as w(id int, strength float8)
    where p.id = w.id`
}
