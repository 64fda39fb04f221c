import type { MemberContext } from '~/domain/context'

/** Ends all sessions of the member except the current one. */
export async function endOtherSessions(
  { db, viewer }: MemberContext,
  { sessionId }: { sessionId: string | null },
): Promise<void> {
  // Prisma drops a filter that is undefined; an empty id matches no session.
  await db.session.deleteMany({ where: { memberId: viewer.id, id: { not: sessionId ?? '' } } })
}
