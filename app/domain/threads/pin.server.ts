import { atomically } from '~/db/client.server'
import type { LockedThread } from '~/db/sql/threads/lockThread'
import type { MemberContext } from '~/domain/context'
import { audit } from '~/domain/events/audit.server'
import { record } from '~/domain/events/record.server'
import { lockThreadForChange } from './lockThreadForChange.server'

/** Pins a thread to the top. Returns the previous state; idempotent. */
export function pinThread(
  context: MemberContext,
  { threadId }: { threadId: number },
): Promise<LockedThread> {
  return atomically(context.db, async (db) => {
    const thread = await lockThreadForChange({ ...context, db }, threadId)
    if (thread.pinnedAt !== null) return thread
    await db.thread.update({ where: { id: threadId }, data: { pinnedAt: context.now } })
    await record({ ...context, db }, { kind: 'pinned', threadId })
    await audit(
      { ...context, db },
      { act: 'threadPinned', subjectKind: 'thread', subjectId: threadId },
    )
    return thread
  })
}
