import type { Context } from '~/domain/context'
import { Refusal } from '~/domain/refusal'
import { verifyPassword, dummyHash } from './hashing.server'
import { emailKey } from './member'
import type { SignInDevice } from './session'
import { startSession } from './startSession.server'

/** A sign-in attempt. */
export type SignInAttempt = { email: string; password: string; browser: SignInDevice }

/**
 * Signs a member in and returns the session cookie's value. Unknown accounts get the same response
 * in the same time as wrong passwords; a suspension is revealed only after the right password.
 */
export async function signIn(
  context: Context,
  { email, password, browser }: SignInAttempt,
): Promise<string> {
  const member = await context.db.member.findUnique({
    where: { emailKey: emailKey(email) },
    select: { id: true, passwordHash: true },
  })
  const passwordMatches = await verifyPassword(member?.passwordHash ?? dummyHash, password)
  if (member === null || !passwordMatches) throw new Refusal('invalid', 'identity.wrongCredentials')
  return startSession(context, member, browser)
}
