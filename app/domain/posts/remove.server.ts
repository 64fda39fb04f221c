import { atomically } from '~/db/client.server'
import { recomputeStrength } from '~/domain/arguments/recomputeStrength.server'
import { staffRefused, type MemberContext } from '~/domain/context'
import { audit } from '~/domain/events/audit.server'
import { record } from '~/domain/events/record.server'
import { goneRank } from '~/domain/ranking/rank'
import { Refusal, refuseWhen } from '~/domain/refusal'
import { loadForChange } from './loadForChange.server'

/**
 * Removes a post with a public reason; its text is kept for restoring it. Idempotent for the same
 * reason.
 */
export async function remove(
  context: MemberContext,
  { postId, reason }: { postId: number; reason: string },
): Promise<void> {
  refuseWhen(staffRefused(context.viewer))
  await atomically(context.db, async (db) => {
    const { post } = await loadForChange({ ...context, db }, postId)
    if (post.withdrawnAt !== null) throw new Refusal('gone', 'posts.withdrawn')
    if (post.removedAt !== null && post.removedReason === reason) return
    if (post.removedAt !== null) throw new Refusal('gone', 'posts.removed')
    await db.post.update({
      where: { id: postId },
      data: {
        removedAt: context.now,
        removedById: context.viewer.id,
        removedReason: reason,
        rank: goneRank,
      },
    })
    await recomputeStrength({ ...context, db }, postId)
    await record({ ...context, db }, { kind: 'removed', threadId: post.threadId, postId })
    await audit(
      { ...context, db },
      { act: 'postRemoved', subjectKind: 'post', subjectId: postId, detail: { reason } },
    )
  })
}
