import type { Context, Role } from '~/domain/context'
import { Refusal } from '~/domain/refusal'
import { emailKey, nameKey, normaliseName } from './member'

/** A validated new member with the hashed password. */
export type NewMember = {
  name: string
  email: string
  passwordHash: string
  role: Role
  demo: boolean
}

/**
 * Inserts a member. Of concurrent inserts with the same name or address, the first one succeeds.
 * @throws Refusal when either is taken
 */
export async function addMember({ db, now }: Context, member: NewMember): Promise<number> {
  const keys = { nameKey: nameKey(member.name), emailKey: emailKey(member.email) }
  const [added] = await db.member.createManyAndReturn({
    data: [
      {
        ...member,
        name: normaliseName(member.name),
        email: member.email.trim(),
        ...keys,
        createdAt: now,
      },
    ],
    skipDuplicates: true,
    select: { id: true },
  })
  if (added) return added.id
  const sameName = await db.member.findUnique({
    where: { nameKey: keys.nameKey },
    select: { id: true },
  })
  throw sameName
    ? new Refusal('conflict', 'identity.nameTaken')
    : new Refusal('conflict', 'identity.emailTaken')
}
