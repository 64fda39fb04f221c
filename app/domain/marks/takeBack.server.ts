import { atomically } from '~/db/client.server'
import type { MemberContext } from '~/domain/context'
import { record } from '~/domain/events/record.server'
import { refuseWhen } from '~/domain/refusal'
import { loadMark } from './loadMark.server'
import { unmarkRefused } from './policy'

/** Takes one's own mark back, with its reason; gives the post it was on. @throws Refusal when it is somebody else's or settled */
export async function takeBack(context: MemberContext, markId: number): Promise<number> {
  return atomically(context.db, async (db) => {
    const mark = await loadMark({ ...context, db }, markId)
    refuseWhen(unmarkRefused(context.viewer, mark))
    await db.mark.delete({ where: { id: mark.id } })
    await record(
      { ...context, db },
      { kind: 'marked', threadId: mark.threadId, postId: mark.postId },
    )
    return mark.postId
  })
}
