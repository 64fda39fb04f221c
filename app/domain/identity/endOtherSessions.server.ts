import type { MemberContext } from '~/domain/context'

/** Ends all sessions of the member but the one that asks. */
export async function endOtherSessions(
  { db, viewer }: MemberContext,
  { sessionId }: { sessionId: string | null },
): Promise<void> {
  // Prisma drops a filter that is undefined; an empty id is nobody's.
  await db.session.deleteMany({ where: { memberId: viewer.id, id: { not: sessionId ?? '' } } })
}
