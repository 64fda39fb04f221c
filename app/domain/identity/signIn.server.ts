import type { Context } from '~/domain/context'
import { Refusal } from '~/domain/refusal'
import { isPassword, nobodysHash } from './hashing.server'
import { emailKey } from './member'
import type { Entering } from './session'
import { startSession } from './startSession.server'

/** A sign-in attempt. */
export type SignIn = { email: string; password: string; browser: Entering }

/**
 * Signs a member in and returns the session cookie's value. Unknown accounts get the same response
 * in the same time as wrong passwords; a suspension is revealed only after the right password.
 */
export async function signIn(
  context: Context,
  { email, password, browser }: SignIn,
): Promise<string> {
  const member = await context.db.member.findUnique({
    where: { emailKey: emailKey(email) },
    select: { id: true, passwordHash: true },
  })
  const right = await isPassword(member?.passwordHash ?? nobodysHash, password)
  if (member === null || !right) throw new Refusal('invalid', 'identity.wrongCredentials')
  return startSession(context, member, browser)
}
