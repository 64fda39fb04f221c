import { atomically } from '~/db/client.server'
import { countWords as count } from '~/db/sql/search/countWords'
import { deleteUnusedWords } from '~/db/sql/search/deleteUnusedWords'
import { lockSearchProgress } from '~/db/sql/search/lockSearchProgress'
import type { Context } from '~/domain/context'

/** Batch size; edits of counted posts wait for a batch. */
const batchSize = 200

/** Counts the words of new and changed posts and threads. Returns how many were counted. */
export async function countWords({ db, now }: Context, limit = batchSize): Promise<number> {
  for (let total = 0; ;) {
    const counted = await atomically(db, async (db) => {
      await lockSearchProgress(db)
      const changed = await count(db, now, limit)
      if (changed > 0) await deleteUnusedWords(db)
      return changed
    })
    total += counted
    // Posts and threads are counted, each up to the limit.
    if (counted < limit) return total
  }
}
