import { atomically } from '~/db/client.server'
import { countWords as count } from '~/db/sql/countWords'
import { forgetWords } from '~/db/sql/forgetWords'
import { lockSearchProgress } from '~/db/sql/lockSearchProgress'
import type { Context } from '~/domain/context'

/** How many posts are counted at once: members who change a counted post wait that long. */
const atOnce = 200

/** Counts the words of posts and threads that have come since, and of posts that have changed; answers how many those were. */
export async function countWords({ db, now }: Context, limit = atOnce): Promise<number> {
  for (let all = 0; ;) {
    const counted = await atomically(db, async (db) => {
      await lockSearchProgress(db)
      const some = await count(db, now, limit)
      if (some > 0) await forgetWords(db)
      return some
    })
    all += counted
    // Two kinds of things are counted, each up to the limit.
    if (counted < limit) return all
  }
}
