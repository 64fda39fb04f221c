import { randomBytes } from 'node:crypto'
import { database } from '~/db/client.server'
import type { Context, MemberContext, Role } from '~/domain/context'
import { createMember } from '~/domain/identity/createMember.server'
import { viewerOf } from '~/domain/identity/member'
import type { SignInDevice } from '~/domain/identity/session'

/** The password of all members in these tests. */
export const password = 'drei lose Ziegel'

/** A device without a session. */
export const freshBrowser: SignInDevice = {
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  sessionId: null,
}

/** Returns an anonymous context at the current time. */
export const someone = (): Context => ({
  db: database(),
  viewer: null,
  now: new Date('2026-05-01T12:00:00Z'),
})

/** Creates a member with a name of their own. */
export async function aMember({
  role = 'member',
  name = `Mitglied ${randomBytes(5).toString('hex')}`,
}: { role?: Role; name?: string } = {}) {
  const email = `${randomBytes(6).toString('hex')}@example.org`
  const id = await createMember(someone(), { name, email, password, role })
  const context: MemberContext = { ...someone(), viewer: viewerOf({ id, name, role }) }
  return { id, name, email, context }
}
