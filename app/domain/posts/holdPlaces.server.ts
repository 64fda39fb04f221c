import { lockPlacing } from '~/db/sql/lockPlacing'
import { lockThreads, type LockThreadsRow } from '~/db/sql/lockThreads'
import type { Context } from '~/domain/context'
import { Refusal } from '~/domain/refusal'
import { threadOf } from './answerPlace.server'
import type { Target } from './post'

/** The thread of a post, and a place that is meant for it; `thread` is that of the place, or undefined when it is gone. */
export type HeldPlaces = {
  homeId: number
  threadId: number
  parentId: number | null
  thread: LockThreadsRow | undefined
}

/**
 * Holds the thread of a post and that of a place meant for it, until the transaction ends. Whoever held them before may have moved either: what stands
 * there has to be read afterwards.
 * @throws Refusal when there is no such post or target
 */
export async function holdPlaces(
  context: Context,
  postId: number,
  to: Target,
): Promise<HeldPlaces> {
  // Under a question nothing closes a circle.
  if ('post' in to) await lockPlacing(context.db)
  const homeId = await threadOf(context, postId)
  const { threadId, parentId } = await placeMeant(context, to)
  const threads = await lockThreads(context.db, [homeId, threadId])
  return { homeId, threadId, parentId, thread: threads.find(({ id }) => id === threadId) }
}

/** The place that a target means; that of a merged thread is the thread it was merged into. */
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
