import { lockThread, type LockedThread } from '~/db/sql/threads/lockThread'
import { staffRefused, type MemberContext } from '~/domain/context'
import { Refusal, refuseWhen } from '~/domain/refusal'

/**
 * Locks a thread for a moderator's act until the transaction ends.
 * @throws Refusal unless the viewer is staff, when there is no such thread, or it was merged
 */
export async function lockThreadForChange(
  { db, viewer }: MemberContext,
  threadId: number,
): Promise<LockedThread> {
  refuseWhen(staffRefused(viewer))
  const thread = await lockThread(db, threadId)
  if (thread === null) throw new Refusal('missing', 'threads.missing')
  if (thread.mergedIntoId !== null) throw new Refusal('conflict', 'threads.merged')
  return thread
}
