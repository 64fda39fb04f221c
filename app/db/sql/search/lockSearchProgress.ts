import type { Db } from '~/db/client.server'

/** Blocks counting words, and editing counted posts, until the transaction ends. */
export async function lockSearchProgress(db: Db): Promise<void> {
  await db.$queryRaw`
    -- lockSearchProgress
    select id from search_progress for update`
}
