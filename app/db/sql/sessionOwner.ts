import type { Db } from '~/db/client.server'

/** What may speak against a new session: another password hash by now, or a suspension. */
export type SessionOwnerRow = { passwordHash: string; suspendedAt: Date | null }

/**
 * The member who is about to get a session, held until the transaction ends: a password changed or a suspension made
 * at this moment either waits and ends the new session too, or is seen here.
 */
export async function sessionOwner(db: Db, memberId: number): Promise<SessionOwnerRow | null> {
  const [row] = await db.$queryRaw<SessionOwnerRow[]>`
    -- sessionOwner
    select password_hash as "passwordHash", suspended_at as "suspendedAt" from members where id = ${memberId} for share`
  return row ?? null
}
