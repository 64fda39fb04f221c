import { atomically } from '~/db/client.server'
import { lockSessionOwner } from '~/db/sql/identity/lockSessionOwner'
import type { Context } from '~/domain/context'
import { Refusal } from '~/domain/refusal'
import { lucia } from './lucia.server'
import type { SignInDevice } from './session'

/**
 * Starts a session for a member whose password was just verified, replacing this browser's previous
 * session. Returns the cookie's value.
 * @throws Refusal when the password was changed meanwhile, or the member is suspended
 */
export async function startSession(
  context: Context,
  member: { id: number; passwordHash: string },
  browser: SignInDevice,
): Promise<string> {
  return atomically(context.db, async (db) => {
    const owner = await lockSessionOwner(db, member.id)
    if (owner === null || owner.passwordHash !== member.passwordHash)
      throw new Refusal('invalid', 'identity.wrongCredentials')
    if (owner.suspendedAt !== null) throw new Refusal('forbidden', 'identity.suspended')
    const sessions = lucia(db)
    await sessions.deleteExpiredSessions()
    if (browser.sessionId !== null)
      await db.session.deleteMany({ where: { id: browser.sessionId } })
    const { id } = await sessions.createSession(member.id, {
      userAgent: browser.userAgent?.slice(0, 300).toWellFormed() ?? null,
    })
    return id
  })
}
