import { atomically } from '~/db/client.server'
import type { Context, Role } from '~/domain/context'
import { audit } from '~/domain/events/audit.server'
import { refuseWhen } from '~/domain/refusal'
import { addMember } from './addMember.server'
import { hashPassword } from './hashing.server'
import { emailRefused, nameRefused, normaliseName } from './member'
import { passwordRefused } from './password'

/** A member created by the operator; demo voices are marked wherever they post. */
export type MemberToCreate = {
  name: string
  email: string
  password: string
  role: Role
  demo?: boolean
}

/**
 * Creates a member and returns the id; reserved names are allowed. For the CLI and the seed only.
 * @throws Refusal when a value is taken or invalid
 */
export async function createMember(
  context: Context,
  { name, email, password, role, demo = false }: MemberToCreate,
): Promise<number> {
  refuseWhen(
    nameRefused(normaliseName(name)) ??
      emailRefused(email.trim()) ??
      passwordRefused(password, { name, email }),
  )
  const passwordHash = await hashPassword(password)
  return atomically(context.db, async (db) => {
    const id = await addMember({ ...context, db }, { name, email, passwordHash, role, demo })
    if (role !== 'member') {
      await audit(
        { ...context, db },
        {
          act: 'roleChanged',
          subjectKind: 'member',
          subjectId: id,
          detail: { from: null, to: role },
        },
      )
    }
    return id
  })
}
