import { atomically } from '~/db/client.server'
import type { Context } from '~/domain/context'
import { Refusal, refuseWhen } from '~/domain/refusal'
import { addMember } from './addMember.server'
import { hashPassword, verifyPassword, dummyHash } from './hashing.server'
import { emailKey, emailRefused, isReserved, nameKey, nameRefused, normaliseName } from './member'
import { passwordRefused } from './password'
import type { SignInDevice } from './session'
import { startSession } from './startSession.server'

/**
 * A sign-up. `permit` is called only when an account would really be created, and may throw:
 * looking for a free name consumes no quota.
 */
export type SignUpInput = {
  name: string
  email: string
  password: string
  browser: SignInDevice
  permit: () => Promise<void>
}

/**
 * Creates a member, signs them in and returns the session cookie's value. Submitting the same form
 * again only signs in. That an address is already registered is revealed only after `permit`.
 */
export async function signUp(context: Context, input: SignUpInput): Promise<string> {
  const { email, password, browser } = input
  const name = normaliseName(input.name)
  refuseWhen(nameRefused(name) ?? (isReserved(name) ? 'identity.nameReserved' : null))
  refuseWhen(emailRefused(email.trim()) ?? passwordRefused(password, { name, email }))
  const existing = await findSameMember(context, { name, email, password })
  if (existing !== null) return startSession(context, existing, browser)
  await input.permit()
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
    // Possibly by the same form, submitted twice at once.
    const concurrent = await findSameMember(context, { name, email, password })
    if (concurrent === null) throw error
    return startSession(context, concurrent, browser)
  }
}

async function findSameMember(
  { db }: Context,
  { name, email, password }: { name: string; email: string; password: string },
) {
  const member = await db.member.findUnique({
    where: { nameKey: nameKey(name) },
    select: { id: true, emailKey: true, passwordHash: true },
  })
  if (member === null) return null
  const sameEmail = member.emailKey === emailKey(email)
  // The same work in both cases, so that timing does not reveal registered addresses.
  const passwordMatches = await verifyPassword(
    sameEmail ? member.passwordHash : dummyHash,
    password,
  )
  if (!sameEmail || !passwordMatches) throw new Refusal('conflict', 'identity.nameTaken')
  return member
}
