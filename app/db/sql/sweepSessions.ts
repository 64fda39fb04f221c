import type { Db } from '~/db/client.server'

/** Deletes the sessions that have ended, by the database's clock, and tells how many. */
export function sweepSessions(db: Db): Promise<number> {
  return db.$executeRaw`
    -- sweepSessions
    delete from sessions where expires_at < now() or created_at < now() - interval '30 days'`
}
