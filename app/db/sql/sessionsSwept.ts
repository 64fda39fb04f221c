import type { Db } from '~/db/client.server'

/** Forgets sessions that have ended, some at a time, and none that another process is just forgetting. */
export async function sessionsSwept(db: Db): Promise<void> {
  await db.$executeRaw`
    -- sessionsSwept
    delete from sessions where id in (
      select id from sessions where expires_at <= now() order by expires_at limit 200 for update skip locked
    )`
}
