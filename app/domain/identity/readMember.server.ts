import type { Context } from '~/domain/context'
import { isStorable } from '~/domain/input.server'
import { Refusal } from '~/domain/refusal'
import { nameKey, roleOf, type Profile } from './member'

/**
 * Reads the member with this name, ignoring case.
 * @throws Refusal when there is none
 */
export async function readMember({ db }: Context, name: string): Promise<Profile> {
  const member =
    isStorable(name) && name.length <= 200
      ? await db.member.findUnique({
          where: { nameKey: nameKey(name) },
          select: { id: true, name: true, role: true, demo: true, createdAt: true },
        })
      : null
  if (member === null) throw new Refusal('missing', 'identity.noSuchMember')
  const { createdAt: since, ...rest } = member
  return { ...rest, role: roleOf(member.role), since }
}
