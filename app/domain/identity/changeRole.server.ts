import { atomically } from '~/db/client.server'
import type { Context, Role } from '~/domain/context'
import { audit } from '~/domain/events/audit.server'
import { notifySiteChanged } from '~/domain/events/notifySiteChanged.server'
import { Refusal } from '~/domain/refusal'
import { emailKey } from './member'

/**
 * Changes a member's role and records it in the audit log. Idempotent. For the CLI only.
 * @throws Refusal when there is no member with this address
 */
export async function changeRole(
  context: Context,
  { email, role }: { email: string; role: Role },
): Promise<void> {
  await atomically(context.db, async (db) => {
    const member = await db.member.findUnique({
      where: { emailKey: emailKey(email) },
      select: { id: true, role: true },
    })
    if (member === null) throw new Refusal('missing', 'identity.noSuchMember')
    if (member.role === role) return
    await db.member.update({ where: { id: member.id }, data: { role } })
    await notifySiteChanged({ db })
    await audit(
      { ...context, db },
      {
        act: 'roleChanged',
        subjectKind: 'member',
        subjectId: member.id,
        detail: { from: member.role, to: role },
      },
    )
  })
}
