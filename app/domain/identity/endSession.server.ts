import type { MemberContext } from '~/domain/context'

/** Ends one of the member's own sessions. Does nothing for ended sessions and those of others. */
export async function endSession(
  { db, viewer }: MemberContext,
  { id }: { id: string },
): Promise<void> {
  await db.session.deleteMany({ where: { id, memberId: viewer.id } })
}
