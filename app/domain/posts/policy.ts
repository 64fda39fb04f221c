import type { Viewer } from '~/domain/context'
import type { Reason } from '~/domain/refusal'
import { postLimits, type Standing } from './post'

type Standable = { withdrawnAt: Date | null; removedAt: Date | null }
type Debate = { closedAt: Date | null }
type Mergeable = Debate & { mergedIntoId: number | null }

/** Returns whether a post is published, was withdrawn by its author, or removed by a moderator. */
export const standingOf = (post: Standable): Standing =>
  post.withdrawnAt !== null ? 'withdrawn' : post.removedAt !== null ? 'removed' : 'stands'

/**
 * Returns why nobody may reply here: the thread was merged or is closed, or the parent is not
 * published or too deep.
 */
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

/** Returns why this member may not edit the post. */
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

/**
 * Returns why this member may not withdraw the post. Own posts can be withdrawn in closed threads
 * too.
 */
export function withdrawRefused(viewer: Viewer | null, post: { authorId: number }): Reason | null {
  if (viewer === null) return 'identity.signInFirst'
  return post.authorId === viewer.id ? null : 'posts.notYours'
}

/** Returns why nobody may read the earlier revisions of a post. */
export function historyRefused(post: Standable): Reason | null {
  const standing = standingOf(post)
  return standing === 'stands'
    ? null
    : standing === 'withdrawn'
      ? 'posts.withdrawn'
      : 'posts.removed'
}

/**
 * A post to be moved: its position, the number of its descendants and levels, and the new parent
 * (null: the question).
 */
export type MoveCheck = {
  threadId: number
  parentId: number | null
  belowCount: number
  levels: number
  target: { id: number; depth: number; standing: Standing; beneath: boolean } | null
}

/**
 * Returns why a post may not be moved there: it is already there, the thread is closed, the branch
 * is too large, or the new parent is a descendant, not published or too deep.
 */
export function moveRefused(post: MoveCheck, thread: Debate & { id: number }): Reason | null {
  const { target } = post
  if (target?.beneath) return 'posts.targetBeneath'
  if (post.threadId === thread.id && post.parentId === (target?.id ?? null))
    return 'posts.alreadyThere'
  if (thread.closedAt !== null) return 'posts.targetClosed'
  // Moving within a thread changes little per post, so it is not limited.
  if (post.threadId !== thread.id && post.belowCount >= postLimits.moved)
    return 'posts.tooManyToMove'
  if (target === null) return null
  if (target.standing !== 'stands') return 'posts.targetGone'
  return target.depth + 1 + post.levels > postLimits.depth ? 'posts.targetTooDeep' : null
}
