import { atomically } from '~/db/client.server'
import { lockThread } from '~/db/sql/threads/lockThread'
import { saveStrengths } from '~/db/sql/arguments/saveStrengths'
import { threadsWithoutStrengths } from '~/db/sql/arguments/threadsWithoutStrengths'
import { strengthInputs } from '~/db/sql/arguments/strengthInputs'
import type { Context } from '~/domain/context'
import { record } from '~/domain/events/record.server'
import { strengthsOfThread } from './strengths'

const atOnce = 100

/**
 * Computes the strengths of debates with votes from before strengths existed. Returns the number of
 * debates changed. Existing strengths are not touched.
 */
export async function computeMissingStrengths(context: Context): Promise<number> {
  let count = 0
  for (let after = 0; ;) {
    const threads = await threadsWithoutStrengths(context.db, { after, limit: atOnce })
    for (const threadId of threads) count += Number(await weighThread(context, threadId))
    after = threads.at(-1) ?? after
    if (threads.length < atOnce) return count
  }
}

/** Returns true when any strength in the debate changed. */
function weighThread(context: Context, threadId: number): Promise<boolean> {
  return atomically(context.db, async (db) => {
    await lockThread(db, threadId)
    const weighed = strengthsOfThread(await strengthInputs(db, threadId))
    if (weighed.length === 0) return false
    await saveStrengths(db, weighed)
    await record({ ...context, db }, { kind: 'voted', threadId })
    return true
  })
}
