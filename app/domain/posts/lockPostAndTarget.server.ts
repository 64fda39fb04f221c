import { lockPlacements } from '~/db/sql/placements/lockPlacements'
import { lockThreads, type LockThreadsRow } from '~/db/sql/threads/lockThreads'
import type { Context } from '~/domain/context'
import { Refusal } from '~/domain/refusal'
import { threadOf } from './replyPrefill.server'
import type { Target } from './post'

/**
 * The thread of a post, and a target with its locked thread; `thread` is undefined when that does
 * not exist.
 */
export type LockedTarget = {
  homeId: number
  threadId: number
  parentId: number | null
  thread: LockThreadsRow | undefined
}

/**
 * Locks the threads of a post and its target until the transaction ends. The previous holder may
 * have moved either, so they must be read afterwards.
 * @throws Refusal when there is no such post or target
 */
export async function lockPostAndTarget(
  context: Context,
  postId: number,
  to: Target,
): Promise<LockedTarget> {
  // Placing under a question cannot create a cycle.
  if ('post' in to) await lockPlacements(context.db)
  const homeId = await threadOf(context, postId)
  const { threadId, parentId } = await placeMeant(context, to)
  const threads = await lockThreads(context.db, [homeId, threadId])
  return { homeId, threadId, parentId, thread: threads.find(({ id }) => id === threadId) }
}

/** Resolves a target; a merged thread means its target thread. */
async function placeMeant(
  { db }: Context,
  to: Target,
): Promise<{ threadId: number; parentId: number | null }> {
  if ('post' in to) {
    const post = await db.post.findUnique({ where: { id: to.post }, select: { threadId: true } })
    if (post !== null) return { threadId: post.threadId, parentId: to.post }
  } else {
    const thread = await db.thread.findUnique({
      where: { id: to.thread },
      select: { mergedIntoId: true },
    })
    if (thread !== null) return { threadId: thread.mergedIntoId ?? to.thread, parentId: null }
  }
  throw new Refusal('invalid', 'posts.targetMissing')
}
