import type { Db } from '~/db/client.server'

/** A living session and whose it is; `role` is as the database spells it. */
export type SessionWithMemberRow = {
  memberId: number
  name: string
  role: string
  userAgent: string | null
  expiresAt: Date
  unnoted: boolean
}

/**
 * The living session with its member, or null: by the database's clock, and never of somebody suspended. `unnoted` says
 * that its use has not been written down for a while. Spans are in seconds.
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
