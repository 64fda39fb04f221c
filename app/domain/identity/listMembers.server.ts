import type { Context, Role } from '~/domain/context'
import { roleOf } from './member'

/** A member in the operator's list. */
export type ListedMember = {
  id: number
  name: string
  email: string
  role: Role
  demo: boolean
  since: Date
  suspended: boolean
}

/** Lists all members in order of registration. For the CLI only, because it shows addresses. */
export async function listMembers({ db }: Context): Promise<ListedMember[]> {
  const members = await db.member.findMany({
    orderBy: { id: 'asc' },
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      demo: true,
      createdAt: true,
      suspendedAt: true,
    },
  })
  return members.map(({ id, name, email, role, demo, createdAt, suspendedAt }) => ({
    id,
    name,
    email,
    role: roleOf(role),
    demo,
    since: createdAt,
    suspended: suspendedAt !== null,
  }))
}
