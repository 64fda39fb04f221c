import type { Db } from '~/db/client.server'

/**
 * Deletes expired sessions by the database's clock, skipping rows that another process is deleting.
 * Returns their number.
 */
export function deleteExpiredSessions(db: Db): Promise<number> {
  return db.$executeRaw`
    -- deleteExpiredSessions
    delete from sessions where id in (
      select id from sessions where expires_at <= now() or created_at <= now() - interval '30 days' for update skip locked
    )`
}
