import { votedLately, type VotedRow } from '~/db/sql/votedLately'
import type { Context } from '~/domain/context'
import { Refusal } from '~/domain/refusal'

/** The counts of posts with recent votes, at a version of their thread. */
export type LateCounts = { version: number; mergedIntoId: number | null; posts: VotedRow[] }

/**
 * How many of a thread's latest events are searched for votes: more than happen between two polls
 * of an open page.
 */
export const lateEvents = 300

/**
 * Reads the counts of posts with recent votes.
 * @throws Refusal when there is no such thread
 */
export async function readCounts({ db }: Context, threadId: number): Promise<LateCounts> {
  const counts = await votedLately(db, threadId, lateEvents)
  if (counts === null) throw new Refusal('missing', 'threads.missing')
  return counts
}
