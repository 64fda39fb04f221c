import type { Db } from '~/db/client.server'

/** Deletes words that no post uses any more. */
export function deleteUnusedWords(db: Db): Promise<number> {
  return db.$executeRaw`
    -- deleteUnusedWords
    delete from search_words where posts <= 0`
}
