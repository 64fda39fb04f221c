import type { Db } from '~/db/client.server'

/** A valid session with its member; `role` in the database's spelling. */
export type SessionWithMemberRow = {
  memberId: number
  name: string
  role: string
  userAgent: string | null
  expiresAt: Date
  unnoted: boolean
}

/**
 * Returns a valid session with its member, or null. Validity is by the database's clock; suspended
 * members have none. `unnoted` tells that its use should be recorded again. Spans are in seconds.
 */
export async function sessionWithMember(
  db: Db,
  id: string,
  spans: { longest: number; noted: number },
): Promise<SessionWithMemberRow | null> {
  const [row] = await db.$queryRaw<SessionWithMemberRow[]>`
    -- sessionWithMember, prepared
    select m.id as "memberId", m.name, m.role, s.user_agent as "userAgent", s.expires_at as "expiresAt",
      s.last_seen_at < now() - make_interval(secs => ${spans.noted}::int) as unnoted
    from sessions s
      join members m on m.id = s.member_id
    where s.id = ${id}
      and s.expires_at > now()
      and s.created_at > now() - make_interval(secs => ${spans.longest}::int)
      and m.suspended_at is null`
  return row ?? null
}
