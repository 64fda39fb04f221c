import { recentlyVotedPosts, type VotedPostRow } from '~/db/sql/votes/recentlyVotedPosts'
import type { Context } from '~/domain/context'
import { Refusal } from '~/domain/refusal'

/** The counts of posts with recent votes, at a version of their thread. */
export type RecentCounts = { version: number; mergedIntoId: number | null; posts: VotedPostRow[] }

/**
 * How many of a thread's latest events are searched for votes: more than happen between two polls
 * of an open page.
 */
export const recentEvents = 300

/**
 * Reads the counts of posts with recent votes.
 * @throws Refusal when there is no such thread
 */
export async function readRecentCounts({ db }: Context, threadId: number): Promise<RecentCounts> {
  const counts = await recentlyVotedPosts(db, threadId, recentEvents)
  if (counts === null) throw new Refusal('missing', 'threads.missing')
  return counts
}
