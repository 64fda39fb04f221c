import type { Db } from '~/db/client.server'

/** Sends a NOTIFY without payload, delivered on commit. */
export async function notifySite(db: Db, channel: string): Promise<void> {
  await db.$queryRaw`
    -- notifySite
    select pg_notify(${channel}, '')::text`
}
