import { lockThread, type LockedThread } from '~/db/sql/threads/lockThread'
import type { Context } from '~/domain/context'
import { Refusal } from '~/domain/refusal'

/** A post as acts need it. */
export type PostForChange = {
  id: number
  threadId: number
  parentId: number | null
  authorId: number
  stance: string
  lang: string
  text: string
  html: string
  revision: number
  withdrawnAt: Date | null
  removedAt: Date | null
  removedReason: string | null
  qualityUp: number
  qualityDown: number
  acceptedAt: Date | null
}

const wanted = {
  id: true,
  threadId: true,
  parentId: true,
  authorId: true,
  stance: true,
  lang: true,
  text: true,
  html: true,
  revision: true,
  withdrawnAt: true,
  removedAt: true,
  removedReason: true,
  qualityUp: true,
  qualityDown: true,
  acceptedAt: true,
} as const

/**
 * Loads a post and locks it and its thread until the transaction ends, the thread first as
 * everywhere.
 * @throws Refusal when there is no such post, or it is being moved
 */
export async function loadForChange(
  { db }: Context,
  postId: number,
): Promise<{ thread: LockedThread; post: PostForChange }> {
  const place = await db.post.findUnique({ where: { id: postId }, select: { threadId: true } })
  const thread = place && (await lockThread(db, place.threadId))
  // Read after the lock, because the previous holder may have changed it.
  const post = thread && (await db.post.findUnique({ where: { id: postId }, select: wanted }))
  if (!thread || !post) throw new Refusal('missing', 'posts.missing')
  if (post.threadId !== thread.id) throw new Refusal('conflict', 'posts.movedMeanwhile')
  return { thread, post }
}
