import { atomically } from '~/db/client.server'
import { lockThread } from '~/db/sql/lockThread'
import { postWithBallot } from '~/db/sql/postWithBallot'
import { saveVote } from '~/db/sql/saveVote'
import type { MemberContext } from '~/domain/context'
import { record } from '~/domain/events/record.server'
import { Refusal, refuseWhen } from '~/domain/refusal'
import { voteRefused } from './policy'
import { changed, type Cast } from './vote'

/**
 * Casts, changes or takes back a member's ballot on a post. A ballot that says nothing is no ballot. What is already so
 * changes nothing.
 * @throws Refusal on one's own post and on posts that are gone
 */
export async function cast(context: MemberContext, { postId, ...says }: { postId: number } & Cast): Promise<void> {
  const memberId = context.viewer.id
  const place = await context.db.post.findUnique({ where: { id: postId }, select: { threadId: true } })
  if (place === null) throw new Refusal('missing', 'posts.missing')
  const { threadId } = place
  await atomically(context.db, async (db) => {
    await lockThread(db, threadId)
    const post = await postWithBallot(db, postId, memberId)
    if (post === null) throw new Refusal('missing', 'posts.missing')
    refuseWhen(voteRefused(context.viewer, post))
    const ballot = changed(post, says)
    if (ballot.quality === post.quality && ballot.agreement === post.agreement) return
    if (ballot.quality === null && ballot.agreement === null) await db.vote.delete({ where: { postId_memberId: { postId, memberId } } })
    else await saveVote(db, { ...ballot, postId, memberId, threadId, at: context.now })
    await record({ ...context, db }, { kind: 'voted', threadId, postId })
  })
}
