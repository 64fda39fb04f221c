import { atomically } from '~/db/client.server'
import type { MemberContext } from '~/domain/context'
import { audit } from '~/domain/events/audit.server'
import { record } from '~/domain/events/record.server'
import { Refusal, refuseWhen } from '~/domain/refusal'
import { loadMark } from './loadMark.server'
import type { MarkVerdict } from './mark'
import { settleRefused } from './policy'

/**
 * Stores a moderator's decision about a mark and removes the mark from its post. Idempotent.
 * @throws Refusal unless the viewer is staff, for marks on the viewer's own post, and for settled
 * or answered marks
 */
export async function settle(
  context: MemberContext,
  markId: number,
  verdict: MarkVerdict,
): Promise<void> {
  await atomically(context.db, async (db) => {
    const inside = { ...context, db }
    const mark = await loadMark(inside, markId)
    refuseWhen(settleRefused(context.viewer, mark))
    if (mark.outcome === verdict) return
    if (mark.outcome !== null) throw new Refusal('conflict', 'marks.settled')
    await db.mark.update({
      where: { id: mark.id },
      data: { outcome: verdict, resolvedAt: context.now, resolvedById: context.viewer.id },
    })
    await record(inside, { kind: 'marked', threadId: mark.threadId, postId: mark.postId })
    await audit(inside, {
      act: verdict === 'accepted' ? 'markAccepted' : 'markDismissed',
      subjectKind: 'post',
      subjectId: mark.postId,
      detail: { mark: mark.kind, by: mark.by, reason: mark.reason },
    })
  })
}
