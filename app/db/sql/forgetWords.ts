import type { Db } from '~/db/client.server'

/** Deletes words that no post uses any more. */
export function forgetWords(db: Db): Promise<number> {
  return db.$executeRaw`
    -- forgetWords
    delete from search_words where posts <= 0`
}
