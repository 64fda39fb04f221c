import type { Db } from '~/db/client.server'

/** A session of a member; `id` is the hash, never the cookie's value. */
export type SessionOfMemberRow = {
  id: string
  userAgent: string | null
  createdAt: Date
  lastSeenAt: Date
  expiresAt: Date
}

/** Returns the valid sessions of a member, the most recently used first. The span is in seconds. */
export function sessionsOfMember(
  db: Db,
  memberId: number,
  spans: { longest: number },
): Promise<SessionOfMemberRow[]> {
  return db.$queryRaw<SessionOfMemberRow[]>`
    -- sessionsOfMember
    select id, user_agent as "userAgent", created_at as "createdAt", last_seen_at as "lastSeenAt", expires_at as "expiresAt"
    from sessions
    where member_id = ${memberId} and expires_at > now() and created_at > now() - make_interval(secs => ${spans.longest}::int)
    order by last_seen_at desc, id
    limit 100`
}
