import { atomically } from '~/db/client.server'
import { recomputeStrength } from '~/domain/arguments/recomputeStrength.server'
import { staffRefused, type MemberContext } from '~/domain/context'
import { audit } from '~/domain/events/audit.server'
import { record } from '~/domain/events/record.server'
import { goneRank, rankOf } from '~/domain/ranking/rank'
import { refuseWhen } from '~/domain/refusal'
import { loadForChange } from './loadForChange.server'

/** Restores a removed post. Idempotent. */
export async function restore(context: MemberContext, postId: number): Promise<void> {
  refuseWhen(staffRefused(context.viewer))
  await atomically(context.db, async (db) => {
    const { post } = await loadForChange({ ...context, db }, postId)
    if (post.removedAt === null) return
    const rank =
      post.withdrawnAt === null ? rankOf({ up: post.qualityUp, down: post.qualityDown }) : goneRank
    await db.post.update({
      where: { id: postId },
      data: { removedAt: null, removedById: null, removedReason: null, rank },
    })
    await recomputeStrength({ ...context, db }, postId)
    await record({ ...context, db }, { kind: 'restored', threadId: post.threadId, postId })
    await audit({ ...context, db }, { act: 'postRestored', subjectKind: 'post', subjectId: postId })
  })
}
