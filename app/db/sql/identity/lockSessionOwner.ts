import type { Db } from '~/db/client.server'

/** What can prevent a new session: a changed password hash or a suspension. */
export type LockSessionOwnerRow = { passwordHash: string; suspendedAt: Date | null }

/**
 * Locks the member who gets a new session until the transaction ends. A concurrent password change
 * or suspension either waits and then ends the new session, or is visible here.
 */
export async function lockSessionOwner(
  db: Db,
  memberId: number,
): Promise<LockSessionOwnerRow | null> {
  const [row] = await db.$queryRaw<LockSessionOwnerRow[]>`
    -- lockSessionOwner
    select password_hash as "passwordHash", suspended_at as "suspendedAt" from members where id = ${memberId} for share`
  return row ?? null
}
