import { votedLately, type VotedRow } from '~/db/sql/votedLately'
import type { Context } from '~/domain/context'
import { Refusal } from '~/domain/refusal'

/** How the votes stand on posts that were voted on lately, as of a version of their thread. */
export type LateCounts = { version: number; mergedIntoId: number | null; posts: VotedRow[] }

/** Among how many of a thread's latest events votes are looked for: more than happens between two looks of an open page. */
export const lateEvents = 300

/** Reads how the votes stand that were cast lately in a thread. @throws Refusal when there is no such thread */
export async function readCounts({ db }: Context, threadId: number): Promise<LateCounts> {
  const counts = await votedLately(db, threadId, lateEvents)
  if (counts === null) throw new Refusal('missing', 'threads.missing')
  return counts
}
