import type { Db } from '~/db/client.server'

/** How strong a post is now, and its places among its siblings where these have changed along with that. */
export type StrengthToSave = {
  id: number
  strength: number | null
  rank?: number
  controversy?: number
}

/** What these posts' strengths are now. Needs the thread's lock. */
export async function saveStrengths(db: Db, weighed: readonly StrengthToSave[]): Promise<void> {
  await db.$executeRaw`
    -- saveStrengths, prepared
    update posts p set strength = w.strength, rank = coalesce(w.rank, p.rank), controversy = coalesce(w.controversy, p.controversy)
    from json_to_recordset(${JSON.stringify(weighed)}::json) as w(id int, strength float8, rank float8, controversy float8)
    where p.id = w.id`
}
