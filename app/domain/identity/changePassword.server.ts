import { atomically } from '~/db/client.server'
import type { MemberContext } from '~/domain/context'
import { Refusal, refuseWhen } from '~/domain/refusal'
import { endOtherSessions } from './endOtherSessions.server'
import { hashPassword, isPassword } from './hashing.server'
import { passwordRefused } from './password'

/** A password for another; the session that asks goes on. */
export type PasswordChange = { current: string; next: string; sessionId: string | null }

/** Changes the member's password and ends all their other sessions. @throws Refusal when the current one is wrong */
export async function changePassword(
  context: MemberContext,
  { current, next, sessionId }: PasswordChange,
): Promise<void> {
  const { id } = context.viewer
  const member = await context.db.member.findUnique({
    where: { id },
    select: { name: true, email: true, passwordHash: true },
  })
  if (member === null || !(await isPassword(member.passwordHash, current)))
    throw new Refusal('invalid', 'identity.wrongPassword')
  refuseWhen(passwordRefused(next, member))
  const passwordHash = await hashPassword(next)
  await atomically(context.db, async (db) => {
    const { count } = await db.member.updateMany({
      where: { id, passwordHash: member.passwordHash },
      data: { passwordHash },
    })
    // Somebody changed it at the same moment, so what was typed as the current one no longer is.
    if (count === 0) throw new Refusal('invalid', 'identity.wrongPassword')
    await endOtherSessions({ ...context, db }, { sessionId })
  })
}
