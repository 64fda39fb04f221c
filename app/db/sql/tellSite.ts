import type { Db } from '~/db/client.server'

/** A NOTIFY without content, delivered when the transaction commits. */
export async function tellSite(db: Db, channel: string): Promise<void> {
  await db.$queryRaw`
    -- tellSite
    select pg_notify(${channel}, '')::text`
}
