import { atomically } from '~/db/client.server'
import { lockThread } from '~/db/sql/lockThread'
import { saveStrengths } from '~/db/sql/saveStrengths'
import { unweighedThreads } from '~/db/sql/unweighedThreads'
import { weighablePosts } from '~/db/sql/weighablePosts'
import type { Context } from '~/domain/context'
import { record } from '~/domain/events/record.server'
import { weighAll } from './weighed'

const atOnce = 100

/** Weighs every debate that was voted in before arguments were weighed; gives how many that were. What is weighed is left as it is. */
export async function weighThreads(context: Context): Promise<number> {
  let count = 0
  for (let after = 0; ;) {
    const threads = await unweighedThreads(context.db, { after, limit: atOnce })
    for (const threadId of threads) count += Number(await weighThread(context, threadId))
    after = threads.at(-1) ?? after
    if (threads.length < atOnce) return count
  }
}

/** Whether anything in the debate was not weighed as it should be. */
function weighThread(context: Context, threadId: number): Promise<boolean> {
  return atomically(context.db, async (db) => {
    await lockThread(db, threadId)
    const weighed = weighAll(await weighablePosts(db, threadId))
    if (weighed.length === 0) return false
    await saveStrengths(db, weighed)
    await record({ ...context, db }, { kind: 'voted', threadId })
    return true
  })
}
