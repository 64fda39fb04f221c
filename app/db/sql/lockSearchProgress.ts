import type { Db } from '~/db/client.server'

/** Lets nobody else count words, and nobody change what a counted post says, until the transaction ends. */
export async function lockSearchProgress(db: Db): Promise<void> {
  await db.$queryRaw`
    -- lockSearchProgress
    select id from search_progress for update`
}
