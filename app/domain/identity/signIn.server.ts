import type { Context } from '~/domain/context'
import { Refusal } from '~/domain/refusal'
import { isPassword, nobodysHash } from './hashing.server'
import { emailKey } from './member'
import type { Entering } from './session'
import { startSession } from './startSession.server'

/** Somebody who wants to come in. */
export type SignIn = { email: string; password: string; browser: Entering }

/**
 * Lets a member in; gives what the session's cookie is to hold. Who has no account gets the same answer, after the same
 * time, as who mistyped the password; only the right password learns of a suspension.
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
