import { atomically } from '~/db/client.server'
import type { Context } from '~/domain/context'
import { Refusal, refuseWhen } from '~/domain/refusal'
import { addMember } from './addMember.server'
import { hashPassword, isPassword, nobodysHash } from './hashing.server'
import { emailKey, emailRefused, isReserved, nameKey, nameRefused, tidyName } from './member'
import { passwordRefused } from './password'
import type { Entering } from './session'
import { startSession } from './startSession.server'

/**
 * Somebody who wants to be a member. `permit` is asked when a new account is really about to be made, and may refuse:
 * looking for a name that is still free costs nobody their chance.
 */
export type SignUp = {
  name: string
  email: string
  password: string
  browser: Entering
  permit: () => Promise<void>
}

/**
 * Makes a member and lets them in; gives what the session's cookie is to hold. The same form sent again is only a
 * sign-in. That an address has an account already is told, but only to whoever `permit` lets through.
 */
export async function signUp(context: Context, wanted: SignUp): Promise<string> {
  const { email, password, browser } = wanted
  const name = tidyName(wanted.name)
  refuseWhen(nameRefused(name) ?? (isReserved(name) ? 'identity.nameReserved' : null))
  refuseWhen(emailRefused(email.trim()) ?? passwordRefused(password, { name, email }))
  const same = await sameMember(context, { name, email, password })
  if (same !== null) return startSession(context, same, browser)
  await wanted.permit()
  const passwordHash = await hashPassword(password)
  try {
    return await atomically(context.db, async (db) => {
      const id = await addMember(
        { ...context, db },
        { name, email, passwordHash, role: 'member', demo: false },
      )
      return startSession({ ...context, db }, { id, passwordHash }, browser)
    })
  } catch (error) {
    if (!(error instanceof Refusal) || error.reason !== 'identity.nameTaken') throw error
    // Perhaps by the same form, sent twice at once.
    const meanwhile = await sameMember(context, { name, email, password })
    if (meanwhile === null) throw error
    return startSession(context, meanwhile, browser)
  }
}

async function sameMember(
  { db }: Context,
  { name, email, password }: { name: string; email: string; password: string },
) {
  const named = await db.member.findUnique({
    where: { nameKey: nameKey(name) },
    select: { id: true, emailKey: true, passwordHash: true },
  })
  if (named === null) return null
  const theirs = named.emailKey === emailKey(email)
  // The same work either way, so that nobody can measure whose address it is.
  const right = await isPassword(theirs ? named.passwordHash : nobodysHash, password)
  if (!theirs || !right) throw new Refusal('conflict', 'identity.nameTaken')
  return named
}
