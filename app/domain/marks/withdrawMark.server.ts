import { atomically } from '~/db/client.server'
import type { MemberContext } from '~/domain/context'
import { record } from '~/domain/events/record.server'
import { refuseWhen } from '~/domain/refusal'
import { loadMark } from './loadMark.server'
import { withdrawMarkRefused } from './policy'

/**
 * Withdraws the member's own mark with its reason, and returns its post.
 * @throws Refusal when the mark belongs to another member or is settled
 */
export async function withdrawMark(context: MemberContext, markId: number): Promise<number> {
  return atomically(context.db, async (db) => {
    const mark = await loadMark({ ...context, db }, markId)
    refuseWhen(withdrawMarkRefused(context.viewer, mark))
    await db.mark.delete({ where: { id: mark.id } })
    await record(
      { ...context, db },
      { kind: 'marked', threadId: mark.threadId, postId: mark.postId },
    )
    return mark.postId
  })
}
