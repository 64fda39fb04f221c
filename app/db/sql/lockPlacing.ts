import type { Db } from '~/db/client.server'

/** The one lock of whoever gives a post a further place, or another one: no other act takes it. */
const placing = 72_707_370

/** Holds, until the transaction ends, everybody else up who changes where posts stand; whoever takes it takes it before any thread. */
export async function lockPlacing(db: Db): Promise<void> {
  await db.$queryRaw`
    -- lockPlacing
    select pg_advisory_xact_lock(${placing})::text`
}
