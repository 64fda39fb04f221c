import { atomically } from '~/db/client.server'
import { postWithBallot, type PostWithBallotRow } from '~/db/sql/votes/postWithBallot'
import { saveSortValues } from '~/db/sql/votes/saveSortValues'
import { saveVote } from '~/db/sql/votes/saveVote'
import { recomputeAfterVote } from '~/domain/arguments/recomputeStrength.server'
import type { MemberContext } from '~/domain/context'
import { record } from '~/domain/events/record.server'
import { controversyOf } from '~/domain/ranking/controversy'
import { rankOf } from '~/domain/ranking/rank'
import { Refusal, refuseWhen } from '~/domain/refusal'
import { voteRefused } from './policy'
import { changeBallot, recountAgreement, recountQuality, type BallotChange } from './vote'

/**
 * Casts, changes or removes a member's ballot on a post. An empty ballot is deleted. Idempotent.
 * @throws Refusal on the member's own posts, and on posts that are not published or being moved
 */
export async function castVote(
  context: MemberContext,
  { postId, ...says }: { postId: number } & BallotChange,
): Promise<void> {
  const memberId = context.viewer.id
  const known = await votable(context, postId)
  const wanted = changeBallot(known, says)
  if (wanted.quality === known.quality && wanted.agreement === known.agreement) return
  const { threadId } = known
  await atomically(context.db, async (db) => {
    // Takes the thread's lock, first as everywhere; no work is done while waiting, because many
    // members vote at once.
    await record({ ...context, db }, { kind: 'voted', threadId, postId })
    const post = await votable({ ...context, db }, postId)
    if (post.threadId !== threadId) throw new Refusal('conflict', 'posts.movedMeanwhile')
    const ballot = changeBallot(post, says)
    if (ballot.quality === null && ballot.agreement === null)
      await db.vote.deleteMany({ where: { postId, memberId } })
    else await saveVote(db, { ...ballot, postId, memberId, threadId, at: context.now })
    const places = {
      rank: rankOf(recountQuality(post, post.quality, ballot.quality)),
      controversy: controversyOf(recountAgreement(post, post.agreement, ballot.agreement)),
    }
    if (ballot.quality === post.quality) await saveSortValues(db, postId, places)
    else await recomputeAfterVote({ ...context, db }, postId, places)
  })
}

/** Loads the post with the member's ballot if they may vote on it. */
async function votable({ db, viewer }: MemberContext, postId: number): Promise<PostWithBallotRow> {
  const post = await postWithBallot(db, postId, viewer.id)
  if (post === null) throw new Refusal('missing', 'posts.missing')
  refuseWhen(voteRefused(viewer, post))
  return post
}
