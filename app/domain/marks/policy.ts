import { staffRefused, type Viewer } from '~/domain/context'
import type { Reason } from '~/domain/refusal'
import type { MarkOutcome } from './mark'

type Debate = { closedAt: Date | null; mergedIntoId: number | null }
type Post = { authorId: number; withdrawnAt: Date | null; removedAt: Date | null }

/**
 * Returns why this member may not mark the post. Marks want a response, so they are allowed where
 * replies are.
 */
export function markRefused(viewer: Viewer | null, thread: Debate, post: Post): Reason | null {
  if (viewer === null) return 'identity.signInFirst'
  if (thread.mergedIntoId !== null) return 'threads.merged'
  if (thread.closedAt !== null) return 'posts.threadClosed'
  if (post.withdrawnAt !== null) return 'posts.withdrawn'
  if (post.removedAt !== null) return 'posts.removed'
  return post.authorId === viewer.id ? 'marks.ownPost' : null
}

/** Returns why the member may not set a mark again: a moderator's decision is final. */
export const resetRefused = (before: { outcome: MarkOutcome } | null): Reason | null =>
  before?.outcome === 'accepted' || before?.outcome === 'dismissed' ? 'marks.decided' : null

/**
 * The original of a possible duplicate: its thread, whether it is a descendant of the duplicate,
 * and whether it is itself marked as a duplicate of it, directly or through others.
 */
export type Original = {
  id: number
  threadId: number
  standing: 'stands' | 'withdrawn' | 'removed'
  beneath: boolean
  repeats: boolean
}

/** Returns why a post cannot be marked as a duplicate of the other (null: it does not exist). */
export function duplicateRefused(
  post: { id: number; threadId: number },
  original: Original | null,
): Reason | null {
  if (original === null) return 'marks.originalMissing'
  if (original.id === post.id) return 'marks.originalItself'
  if (original.threadId !== post.threadId) return 'marks.originalElsewhere'
  if (original.standing !== 'stands') return 'marks.originalGone'
  if (original.beneath) return 'marks.originalBeneath'
  return original.repeats ? 'marks.originalRepeats' : null
}

/**
 * Returns why this member may not withdraw the mark. Own marks can be withdrawn in closed threads
 * too.
 */
export function withdrawMarkRefused(
  viewer: Viewer | null,
  mark: { memberId: number; outcome: MarkOutcome },
): Reason | null {
  if (viewer === null) return 'identity.signInFirst'
  if (mark.memberId !== viewer.id) return 'marks.notYours'
  return mark.outcome === null ? null : 'marks.settled'
}

/** Returns why this member may not settle the mark. */
export function settleRefused(viewer: Viewer | null, post: Pick<Post, 'authorId'>): Reason | null {
  const refused = staffRefused(viewer)
  if (refused !== null) return refused
  return viewer?.id === post.authorId ? 'marks.ownPost' : null
}
