import { atomically } from '~/db/client.server'
import type { MemberContext } from '~/domain/context'
import { Refusal, refuseWhen } from '~/domain/refusal'
import { endOtherSessions } from './endOtherSessions.server'
import { hashPassword, verifyPassword } from './hashing.server'
import { passwordRefused } from './password'

/** The old and the new password; the session with `sessionId` continues. */
export type PasswordChange = { current: string; next: string; sessionId: string | null }

/**
 * Changes the member's password and ends all their other sessions.
 * @throws Refusal when the current password is wrong
 */
export async function changePassword(
  context: MemberContext,
  { current, next, sessionId }: PasswordChange,
): Promise<void> {
  const { id } = context.viewer
  const member = await context.db.member.findUnique({
    where: { id },
    select: { name: true, email: true, passwordHash: true },
  })
  if (member === null || !(await verifyPassword(member.passwordHash, current)))
    throw new Refusal('invalid', 'identity.wrongPassword')
  refuseWhen(passwordRefused(next, member))
  const passwordHash = await hashPassword(next)
  await atomically(context.db, async (db) => {
    const { count } = await db.member.updateMany({
      where: { id, passwordHash: member.passwordHash },
      data: { passwordHash },
    })
    // It was changed concurrently, so the submitted password is no longer the current one.
    if (count === 0) throw new Refusal('invalid', 'identity.wrongPassword')
    await endOtherSessions({ ...context, db }, { sessionId })
  })
}
