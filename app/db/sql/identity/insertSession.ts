import type { Db } from '~/db/client.server'

/**
 * Inserts a session that starts and expires by the database's clock. The idle span is in seconds.
 */
export async function insertSession(
  db: Db,
  session: { id: string; memberId: number; userAgent: string | null; idle: number },
): Promise<void> {
  await db.$executeRaw`
    -- insertSession
    insert into sessions (id, member_id, user_agent, created_at, last_seen_at, expires_at)
    values (${session.id}, ${session.memberId}, ${session.userAgent}, now(), now(), now() + make_interval(secs => ${session.idle}::int))`
}
