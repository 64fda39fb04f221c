import { sessionsOfMember } from '~/db/sql/identity/sessionsOfMember'
import type { MemberContext } from '~/domain/context'
import { sessionSpans, type SessionView } from './session'

/** Reads the member's sessions: the current one first, then the most recently used. */
export async function readSessions(
  { db, viewer }: MemberContext,
  { sessionId }: { sessionId: string | null },
): Promise<SessionView[]> {
  const rows = await sessionsOfMember(db, viewer.id, sessionSpans)
  const sessions = rows.map(({ id, userAgent, createdAt, lastSeenAt }) => ({
    id,
    userAgent,
    since: createdAt,
    lastSeenAt,
    current: id === sessionId,
  }))
  return [
    ...sessions.filter(({ current }) => current),
    ...sessions.filter(({ current }) => !current),
  ]
}
