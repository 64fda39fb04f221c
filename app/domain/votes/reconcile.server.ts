import { atomically } from '~/db/client.server'
import { driftedCounters } from '~/db/sql/driftedCounters'
import { lockThread } from '~/db/sql/lockThread'
import { recountVotes, type RecountVotesRow } from '~/db/sql/recountVotes'
import { weighPlaced } from '~/domain/arguments/weigh.server'
import type { Context } from '~/domain/context'
import { record } from '~/domain/events/record.server'
import { threadOf } from '~/domain/posts/answerPlace.server'
import { controversyOf } from '~/domain/ranking/controversy'
import { goneRank, rankOf } from '~/domain/ranking/rank'

/** A post whose counters had drifted from its votes, and by how much (counter less votes). */
export type Drift = { postId: number; off: RecountVotesRow['off'] }

/** At most so many posts are mended in one go; more means that something is wrong that mending would hide. */
const mostAtOnce = 10_000

/** Compares every post's counters with its votes and mends those that differ. What it returns should be empty. */
export async function reconcile(context: Context): Promise<Drift[]> {
  const drifts: Drift[] = []
  for (const { postId, threadId } of await driftedCounters(context.db, mostAtOnce)) {
    const off = await atomically(context.db, async (db) => {
      // Votes take the thread first too: from here on none comes in between.
      await lockThread(db, threadId)
      // One that was moved just now is compared again next time.
      if ((await threadOf({ ...context, db }, postId)) !== threadId) return null
      const counted = await recountVotes(db, postId)
      if (counted)
        await weighPlaced({ ...context, db }, postId, {
          rank: counted.stands ? rankOf(counted) : goneRank,
          controversy: controversyOf(counted),
        })
      const off = counted?.off ?? null
      // Readers see other counts from here on, as after a vote.
      if (isOff(off)) await record({ ...context, db }, { kind: 'voted', threadId, postId })
      return off
    })
    if (isOff(off)) drifts.push({ postId, off })
  }
  return drifts
}

const isOff = (off: Drift['off'] | null): off is Drift['off'] =>
  off !== null && Object.values(off).some((difference) => difference !== 0)
