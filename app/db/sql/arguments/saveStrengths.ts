import type { Db } from '~/db/client.server'

/** A post's new strength, and its other sort values where they changed at the same time. */
export type StrengthToSave = {
  id: number
  strength: number | null
  rank?: number
  controversy?: number
}

/** Saves the strengths of posts. Requires the thread's lock. */
export async function saveStrengths(db: Db, weighed: readonly StrengthToSave[]): Promise<void> {
  await db.$executeRaw`
    -- saveStrengths, prepared
    update posts p set strength = w.strength, rank = coalesce(w.rank, p.rank), controversy = coalesce(w.controversy, p.controversy)
    from json_to_recordset(${JSON.stringify(weighed)}::json) as w(id int, strength float8, rank float8, controversy float8)
    where p.id = w.id`
}
