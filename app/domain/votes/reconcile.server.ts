import { atomically } from '~/db/client.server'
import { driftedCounters } from '~/db/sql/driftedCounters'
import { lockThread } from '~/db/sql/lockThread'
import { recountVotes, type RecountVotesRow } from '~/db/sql/recountVotes'
import type { Context } from '~/domain/context'
import { record } from '~/domain/events/record.server'

/** A post whose counters had drifted from its votes, and by how much (counter less votes). */
export type Drift = { postId: number; off: RecountVotesRow }

/** At most so many posts are mended in one go; more means that something is wrong that mending would hide. */
const mostAtOnce = 10_000

/** Compares every post's counters with its votes and mends those that differ. What it returns should be empty. */
export async function reconcile(context: Context): Promise<Drift[]> {
  const drifts: Drift[] = []
  for (const { postId, threadId } of await driftedCounters(context.db, mostAtOnce)) {
    const off = await atomically(context.db, async (db) => {
      // Votes take the thread first too: from here on none comes in between.
      await lockThread(db, threadId)
      const off = await recountVotes(db, postId)
      // Readers see other counts from here on, as after a vote.
      if (isOff(off)) await record({ ...context, db }, { kind: 'voted', threadId, postId })
      return off
    })
    if (isOff(off)) drifts.push({ postId, off })
  }
  return drifts
}

const isOff = (off: RecountVotesRow | null): off is RecountVotesRow => off !== null && Object.values(off).some((difference) => difference !== 0)
