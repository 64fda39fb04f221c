import { atomically, noJson } from '~/db/client.server'
import { recomputeStrength } from '~/domain/arguments/recomputeStrength.server'
import type { MemberContext } from '~/domain/context'
import { record } from '~/domain/events/record.server'
import { goneRank } from '~/domain/ranking/rank'
import { refuseWhen } from '~/domain/refusal'
import { loadForChange } from './loadForChange.server'
import { withdrawRefused } from './policy'

/**
 * Withdraws the author's own post and deletes its text, revisions, citations and marks; its
 * position stays. Idempotent.
 */
export async function withdraw(context: MemberContext, postId: number): Promise<void> {
  await atomically(context.db, async (db) => {
    const { post } = await loadForChange({ ...context, db }, postId)
    refuseWhen(withdrawRefused(context.viewer, post))
    if (post.withdrawnAt !== null) return
    await db.postRevision.deleteMany({ where: { postId } })
    await db.citation.deleteMany({ where: { postId } })
    await db.mark.deleteMany({ where: { postId } })
    await db.post.update({
      where: { id: postId },
      data: { withdrawnAt: context.now, doc: noJson, html: '', text: '', rank: goneRank },
    })
    await recomputeStrength({ ...context, db }, postId)
    await record({ ...context, db }, { kind: 'withdrawn', threadId: post.threadId, postId })
  })
}
