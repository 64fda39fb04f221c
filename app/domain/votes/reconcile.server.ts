import { atomically } from '~/db/client.server'
import { driftedCounters } from '~/db/sql/votes/driftedCounters'
import { lockThread } from '~/db/sql/threads/lockThread'
import { recountVotes, type RecountVotesRow } from '~/db/sql/votes/recountVotes'
import { recomputeAfterVote } from '~/domain/arguments/recomputeStrength.server'
import type { Context } from '~/domain/context'
import { record } from '~/domain/events/record.server'
import { threadOf } from '~/domain/posts/replyPrefill.server'
import { controversyOf } from '~/domain/ranking/controversy'
import { goneRank, rankOf } from '~/domain/ranking/rank'

/** A post whose counters differed from its votes, with the differences (counter minus votes). */
export type CounterDrift = { postId: number; off: RecountVotesRow['off'] }

/** Maximum number of posts corrected in one run; more indicate a bug that correcting would hide. */
const mostAtOnce = 10_000

/**
 * Compares the counters of all posts with their votes and corrects them. The result should be
 * empty.
 */
export async function reconcile(context: Context): Promise<CounterDrift[]> {
  const drifts: CounterDrift[] = []
  for (const { postId, threadId } of await driftedCounters(context.db, mostAtOnce)) {
    const off = await atomically(context.db, async (db) => {
      // Voting locks the thread first too, so no vote comes in between.
      await lockThread(db, threadId)
      // A post that was just moved is compared in the next run.
      if ((await threadOf({ ...context, db }, postId)) !== threadId) return null
      const counted = await recountVotes(db, postId)
      if (counted)
        await recomputeAfterVote({ ...context, db }, postId, {
          rank: counted.stands ? rankOf(counted) : goneRank,
          controversy: controversyOf(counted),
        })
      const off = counted?.off ?? null
      // The visible counts changed, as after a vote.
      if (isOff(off)) await record({ ...context, db }, { kind: 'voted', threadId, postId })
      return off
    })
    if (isOff(off)) drifts.push({ postId, off })
  }
  return drifts
}

const isOff = (off: CounterDrift['off'] | null): off is CounterDrift['off'] =>
  off !== null && Object.values(off).some((difference) => difference !== 0)
