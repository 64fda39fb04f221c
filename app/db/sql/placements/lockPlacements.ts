import type { Db } from '~/db/client.server'

/** Key of the advisory lock for placing and moving posts; no other act uses it. */
const placing = 72_707_370

/**
 * Takes the lock for placing and moving posts until the transaction ends. It must be taken before
 * any thread's lock.
 */
export async function lockPlacements(db: Db): Promise<void> {
  await db.$queryRaw`
    -- lockPlacements
    select pg_advisory_xact_lock(${placing})::text`
}
