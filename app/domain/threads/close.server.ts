import { atomically } from '~/db/client.server'
import type { LockedThread } from '~/db/sql/threads/lockThread'
import type { MemberContext } from '~/domain/context'
import { audit } from '~/domain/events/audit.server'
import { record } from '~/domain/events/record.server'
import { lockThreadForChange } from './lockThreadForChange.server'

/** Closes a thread for replies and edits. Returns the previous state; idempotent. */
export function closeThread(
  context: MemberContext,
  { threadId }: { threadId: number },
): Promise<LockedThread> {
  return atomically(context.db, async (db) => {
    const thread = await lockThreadForChange({ ...context, db }, threadId)
    if (thread.closedAt !== null) return thread
    await db.thread.update({ where: { id: threadId }, data: { closedAt: context.now } })
    await record({ ...context, db }, { kind: 'closed', threadId })
    await audit(
      { ...context, db },
      { act: 'threadClosed', subjectKind: 'thread', subjectId: threadId },
    )
    return thread
  })
}
