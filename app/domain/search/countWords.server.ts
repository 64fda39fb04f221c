import { atomically } from '~/db/client.server'
import { countWords as count } from '~/db/sql/search/countWords'
import { deleteUnusedWords } from '~/db/sql/search/deleteUnusedWords'
import { lockSearchProgress } from '~/db/sql/search/lockSearchProgress'
import type { Context } from '~/domain/context'

/** Batch size; edits of counted posts wait for a batch. */
const atOnce = 200

/** Counts the words of new and changed posts and threads. Returns how many were counted. */
export async function countWords({ db, now }: Context, limit = atOnce): Promise<number> {
  for (let all = 0; ;) {
    const counted = await atomically(db, async (db) => {
      await lockSearchProgress(db)
      const some = await count(db, now, limit)
      if (some > 0) await deleteUnusedWords(db)
      return some
    })
    all += counted
    // Posts and threads are counted, each up to the limit.
    if (counted < limit) return all
  }
}
