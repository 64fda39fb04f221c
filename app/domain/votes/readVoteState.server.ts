import { countsWithBallot } from '~/db/sql/votes/countsWithBallot'
import type { MemberContext } from '~/domain/context'
import { Refusal } from '~/domain/refusal'
import type { VoteState } from './vote'

/**
 * Reads the counts of a post with the member's ballot.
 * @throws Refusal when there is no such post
 */
export async function readVoteState(
  { db, viewer }: MemberContext,
  postId: number,
): Promise<VoteState> {
  const row = await countsWithBallot(db, postId, viewer.id)
  if (row === null) throw new Refusal('missing', 'posts.missing')
  const { version, quality, agreement, ...counts } = row
  return { version, counts, mine: { quality, agreement } }
}
