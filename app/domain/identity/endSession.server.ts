import type { MemberContext } from '~/domain/context'

/** Ends one of the member's own sessions; one that has ended already, or is somebody else's, is left as it is. */
export async function endSession(
  { db, viewer }: MemberContext,
  { id }: { id: string },
): Promise<void> {
  await db.session.deleteMany({ where: { id, memberId: viewer.id } })
}
