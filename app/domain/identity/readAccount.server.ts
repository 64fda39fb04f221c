import type { MemberContext } from '~/domain/context'
import { Refusal } from '~/domain/refusal'
import { roleOf, type Profile } from './member'

/** Reads the member's own account, including the e-mail address. */
export async function readAccount({
  db,
  viewer,
}: MemberContext): Promise<Profile & { email: string }> {
  const member = await db.member.findUnique({
    where: { id: viewer.id },
    select: { id: true, name: true, email: true, role: true, demo: true, createdAt: true },
  })
  if (member === null) throw new Refusal('missing', 'identity.noSuchMember')
  const { createdAt: since, ...rest } = member
  return { ...rest, role: roleOf(member.role), since }
}
