import type { Viewer } from '~/domain/context'
import type { Reason } from '~/domain/refusal'
import { postLimits, type Standing } from './post'

type Standable = { withdrawnAt: Date | null; removedAt: Date | null }
type Debate = { closedAt: Date | null }
type Mergeable = Debate & { mergedIntoId: number | null }

/** Whether a post stands, was withdrawn by its author, or removed by a moderator. */
export const standingOf = (post: Standable): Standing =>
  post.withdrawnAt !== null ? 'withdrawn' : post.removedAt !== null ? 'removed' : 'stands'

/** Why nobody may answer here: the thread was merged or is closed, or the post answered is gone or too deep down. */
export function replyRefused(
  thread: Mergeable,
  parent: { standing: Standing; depth: number } | null,
): Reason | null {
  if (thread.mergedIntoId !== null) return 'threads.merged'
  if (thread.closedAt !== null) return 'posts.threadClosed'
  if (parent === null) return null
  if (parent.standing !== 'stands') return 'posts.parentGone'
  return parent.depth >= postLimits.depth ? 'posts.tooDeep' : null
}

/** Why this member may not change the post's words. */
export function editRefused(
  viewer: Viewer | null,
  thread: Debate,
  post: Standable & { authorId: number },
): Reason | null {
  if (viewer === null) return 'identity.signInFirst'
  if (post.authorId !== viewer.id) return 'posts.notYours'
  if (post.withdrawnAt !== null) return 'posts.withdrawn'
  if (post.removedAt !== null) return 'posts.removed'
  if (thread.closedAt !== null) return 'posts.threadClosed'
  return null
}

/** Why this member may not take the post back. Also in a closed thread one's own words stay one's own. */
export function withdrawRefused(viewer: Viewer | null, post: { authorId: number }): Reason | null {
  if (viewer === null) return 'identity.signInFirst'
  return post.authorId === viewer.id ? null : 'posts.notYours'
}

/** Why nobody may read what the post once said. */
export function historyRefused(post: Standable): Reason | null {
  const standing = standingOf(post)
  return standing === 'stands'
    ? null
    : standing === 'withdrawn'
      ? 'posts.withdrawn'
      : 'posts.removed'
}

/** A post that is to be moved: where it stands, how many posts and levels of them stand beneath it, and the post that it is to answer (null: the question). */
export type Moving = {
  threadId: number
  parentId: number | null
  belowCount: number
  levels: number
  target: { id: number; depth: number; standing: Standing; beneath: boolean } | null
}

/**
 * Why a post may not be moved there: it stands there already, the thread is closed, too much would come along, or the post to
 * be answered is beneath it, gone or too deep down.
 */
export function moveRefused(post: Moving, thread: Debate & { id: number }): Reason | null {
  const { target } = post
  if (target?.beneath) return 'posts.targetBeneath'
  if (post.threadId === thread.id && post.parentId === (target?.id ?? null))
    return 'posts.alreadyThere'
  if (thread.closedAt !== null) return 'posts.targetClosed'
  // Within a thread little has to be written for each.
  if (post.threadId !== thread.id && post.belowCount >= postLimits.moved)
    return 'posts.tooManyToMove'
  if (target === null) return null
  if (target.standing !== 'stands') return 'posts.targetGone'
  return target.depth + 1 + post.levels > postLimits.depth ? 'posts.targetTooDeep' : null
}
