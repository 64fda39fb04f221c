import { atomically } from '~/db/client.server'
import type { MemberContext } from '~/domain/context'
import { audit } from '~/domain/events/audit.server'
import { record } from '~/domain/events/record.server'
import { Refusal, refuseWhen } from '~/domain/refusal'
import { loadMark } from './loadMark.server'
import type { Verdict } from './mark'
import { settleRefused } from './policy'

/** Keeps what a moderator made of a mark: it no longer stands on its post. The same twice is as once. @throws Refusal for all but staff, on one's own post, and when it is settled or answered already */
export async function settle(
  context: MemberContext,
  markId: number,
  verdict: Verdict,
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
