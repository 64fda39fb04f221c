import { countsWithBallot } from '~/db/sql/countsWithBallot'
import type { MemberContext } from '~/domain/context'
import { Refusal } from '~/domain/refusal'
import type { VotesStanding } from './vote'

/**
 * Reads the counts of a post with the member's ballot.
 * @throws Refusal when there is no such post
 */
export async function readStanding(
  { db, viewer }: MemberContext,
  postId: number,
): Promise<VotesStanding> {
  const row = await countsWithBallot(db, postId, viewer.id)
  if (row === null) throw new Refusal('missing', 'posts.missing')
  const { version, quality, agreement, ...counts } = row
  return { version, counts, mine: { quality, agreement } }
}
