import type { Context } from '~/domain/context'
import { Refusal } from '~/domain/refusal'
import type { Target } from './post'

/** The place that a target means; that of a merged thread is the thread it was merged into. @throws Refusal when there is no such target */
export async function placeMeant({ db }: Context, to: Target): Promise<{ threadId: number; parentId: number | null }> {
  if ('post' in to) {
    const post = await db.post.findUnique({ where: { id: to.post }, select: { threadId: true } })
    if (post !== null) return { threadId: post.threadId, parentId: to.post }
  } else {
    const thread = await db.thread.findUnique({ where: { id: to.thread }, select: { mergedIntoId: true } })
    if (thread !== null) return { threadId: thread.mergedIntoId ?? to.thread, parentId: null }
  }
  throw new Refusal('invalid', 'posts.targetMissing')
}
