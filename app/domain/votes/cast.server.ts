import { atomically } from '~/db/client.server'
import { postWithBallot, type PostWithBallotRow } from '~/db/sql/postWithBallot'
import { savePlaces } from '~/db/sql/savePlaces'
import { saveVote } from '~/db/sql/saveVote'
import { weighPlaced } from '~/domain/arguments/weigh.server'
import type { MemberContext } from '~/domain/context'
import { record } from '~/domain/events/record.server'
import { controversyOf } from '~/domain/ranking/controversy'
import { rankOf } from '~/domain/ranking/rank'
import { Refusal, refuseWhen } from '~/domain/refusal'
import { voteRefused } from './policy'
import { changed, reagreed, recounted, type Cast } from './vote'

/**
 * Casts, changes or removes a member's ballot on a post. An empty ballot is deleted. Idempotent.
 * @throws Refusal on the member's own posts, and on posts that are not published or being moved
 */
export async function cast(
  context: MemberContext,
  { postId, ...says }: { postId: number } & Cast,
): Promise<void> {
  const memberId = context.viewer.id
  const known = await votable(context, postId)
  const wanted = changed(known, says)
  if (wanted.quality === known.quality && wanted.agreement === known.agreement) return
  const { threadId } = known
  await atomically(context.db, async (db) => {
    // Takes the thread's lock, first as everywhere; no work is done while waiting, because many
    // members vote at once.
    await record({ ...context, db }, { kind: 'voted', threadId, postId })
    const post = await votable({ ...context, db }, postId)
    if (post.threadId !== threadId) throw new Refusal('conflict', 'posts.movedMeanwhile')
    const ballot = changed(post, says)
    if (ballot.quality === null && ballot.agreement === null)
      await db.vote.deleteMany({ where: { postId, memberId } })
    else await saveVote(db, { ...ballot, postId, memberId, threadId, at: context.now })
    const places = {
      rank: rankOf(recounted(post, post.quality, ballot.quality)),
      controversy: controversyOf(reagreed(post, post.agreement, ballot.agreement)),
    }
    if (ballot.quality === post.quality) await savePlaces(db, postId, places)
    else await weighPlaced({ ...context, db }, postId, places)
  })
}

/** Loads the post with the member's ballot if they may vote on it. */
async function votable({ db, viewer }: MemberContext, postId: number): Promise<PostWithBallotRow> {
  const post = await postWithBallot(db, postId, viewer.id)
  if (post === null) throw new Refusal('missing', 'posts.missing')
  refuseWhen(voteRefused(viewer, post))
  return post
}
