import type { Db } from '~/db/client.server'

/** Deletes sessions that have ended, by the database's clock, but none that another process is just deleting; tells how many. */
export function sweepSessions(db: Db): Promise<number> {
  return db.$executeRaw`
    -- sweepSessions
    delete from sessions where id in (
      select id from sessions where expires_at <= now() or created_at <= now() - interval '30 days' for update skip locked
    )`
}
