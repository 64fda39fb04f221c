import { atomically } from '~/db/client.server'
import type { LockedThread } from '~/db/sql/threads/lockThread'
import type { MemberContext } from '~/domain/context'
import { audit } from '~/domain/events/audit.server'
import { record } from '~/domain/events/record.server'
import { lockThreadForChange } from './lockThreadForChange.server'

/** Unpins a thread. Returns the previous state; idempotent. */
export function unpinThread(
  context: MemberContext,
  { threadId }: { threadId: number },
): Promise<LockedThread> {
  return atomically(context.db, async (db) => {
    const thread = await lockThreadForChange({ ...context, db }, threadId)
    if (thread.pinnedAt === null) return thread
    await db.thread.update({ where: { id: threadId }, data: { pinnedAt: null } })
    await record({ ...context, db }, { kind: 'unpinned', threadId })
    await audit(
      { ...context, db },
      { act: 'threadUnpinned', subjectKind: 'thread', subjectId: threadId },
    )
    return thread
  })
}
