import { atomically } from '~/db/client.server'
import { lockThreads } from '~/db/sql/threads/lockThreads'
import { mergePosts } from '~/db/sql/posts/mergePosts'
import type { LockedThread } from '~/db/sql/threads/lockThread'
import { staffRefused, type MemberContext } from '~/domain/context'
import { audit } from '~/domain/events/audit.server'
import { record } from '~/domain/events/record.server'
import { Refusal, refuseWhen } from '~/domain/refusal'
import { mergeRefused } from './policy'

/**
 * Merges a thread into another: all replies to its question become replies to the other one, and it
 * stays empty and closed as a redirect. Returns the target; idempotent.
 * @throws Refusal unless the viewer is staff, when there is no such thread, or when the target
 * takes no posts
 */
export async function mergeThread(
  context: MemberContext,
  { threadId, into }: { threadId: number; into: number },
): Promise<LockedThread> {
  refuseWhen(staffRefused(context.viewer))
  return atomically(context.db, async (db) => {
    const named = await db.thread.findUnique({
      where: { id: into },
      select: { mergedIntoId: true },
    })
    const threads = await lockThreads(db, [threadId, named?.mergedIntoId ?? into])
    const thread = threads.find(({ id }) => id === threadId)
    const other = threads.find(({ id }) => id === (named?.mergedIntoId ?? into))
    if (!thread) throw new Refusal('missing', 'threads.missing')
    if (!other) throw new Refusal('invalid', 'threads.mergeTargetMissing')
    if (thread.mergedIntoId === other.id) return other
    refuseWhen(mergeRefused(thread, other))
    await take({ ...context, db }, thread, other)
    return other
  })
}

async function take(
  context: MemberContext,
  thread: LockedThread,
  other: LockedThread,
): Promise<void> {
  const { db, now } = context
  // Recorded for the audit log, because they tell the moved posts from those of the target.
  const tops = await db.post.findMany({
    where: { threadId: thread.id, parentId: null },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  const posts = await mergePosts(db, { from: thread.id, into: other.id })
  await db.thread.updateMany({
    where: { mergedIntoId: thread.id },
    data: { mergedIntoId: other.id },
  })
  await db.thread.update({
    where: { id: thread.id },
    data: { closedAt: thread.closedAt ?? now, pinnedAt: null, mergedIntoId: other.id },
  })
  await record(context, { kind: 'moved', threadId: thread.id })
  await record(context, { kind: 'moved', threadId: other.id })
  const detail = {
    into: other.id,
    posts,
    tops: tops.map(({ id }) => id),
    'former.closed': thread.closedAt !== null,
    'former.pinned': thread.pinnedAt !== null,
  }
  await audit(context, { act: 'threadMerged', subjectKind: 'thread', subjectId: thread.id, detail })
}
