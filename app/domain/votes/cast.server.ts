import { atomically } from '~/db/client.server'
import { saveVote } from '~/db/sql/saveVote'
import type { MemberContext } from '~/domain/context'
import { record } from '~/domain/events/record.server'
import { loadForChange } from '~/domain/posts/loadForChange.server'
import type { Ballot } from '~/domain/posts/post'
import { refuseWhen } from '~/domain/refusal'
import { voteRefused } from './policy'
import { changed, type Cast } from './vote'

/**
 * Casts, changes or takes back a member's ballot on a post. A ballot that says nothing is no ballot. What is already so
 * changes nothing.
 * @throws Refusal on one's own post and on posts that are gone
 */
export async function cast(context: MemberContext, { postId, ...says }: { postId: number } & Cast): Promise<void> {
  await atomically(context.db, async (db) => {
    const { post } = await loadForChange({ ...context, db }, postId)
    refuseWhen(voteRefused(context.viewer, post))
    const where = { postId_memberId: { postId, memberId: context.viewer.id } }
    const before = await db.vote.findUnique({ where, select: { quality: true, agreement: true } })
    const known: Ballot = { quality: sign(before?.quality), agreement: choice(before?.agreement) }
    const ballot = changed(known, says)
    if (ballot.quality === known.quality && ballot.agreement === known.agreement) return
    if (ballot.quality === null && ballot.agreement === null) await db.vote.delete({ where })
    else await saveVote(db, { ...ballot, postId, memberId: context.viewer.id, threadId: post.threadId, at: context.now })
    await record({ ...context, db }, { kind: 'voted', threadId: post.threadId, postId })
  })
}

const sign = (value: number | null | undefined): Ballot['quality'] => (value === 1 || value === -1 ? value : null)
const choice = (value: number | null | undefined): Ballot['agreement'] => (value === 1 || value === 0 || value === -1 ? value : null)
