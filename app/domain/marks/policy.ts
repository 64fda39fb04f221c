import { staffRefused, type Viewer } from '~/domain/context'
import type { Reason } from '~/domain/refusal'
import type { MarkOutcome } from './mark'

type Debate = { closedAt: Date | null; mergedIntoId: number | null }
type Post = { authorId: number; withdrawnAt: Date | null; removedAt: Date | null }

/** Why this member may not mark the post: marks want an answer, so they are taken where replies are. */
export function markRefused(viewer: Viewer | null, thread: Debate, post: Post): Reason | null {
  if (viewer === null) return 'identity.signInFirst'
  if (thread.mergedIntoId !== null) return 'threads.merged'
  if (thread.closedAt !== null) return 'posts.threadClosed'
  if (post.withdrawnAt !== null) return 'posts.withdrawn'
  if (post.removedAt !== null) return 'posts.removed'
  return post.authorId === viewer.id ? 'marks.ownPost' : null
}

/** Why the mark that this member set before may not be set again: what a moderator has settled stays so. */
export const againRefused = (before: { outcome: MarkOutcome } | null): Reason | null =>
  before?.outcome === 'accepted' || before?.outcome === 'dismissed' ? 'marks.decided' : null

/** A post that another is said to repeat: where it stands, and whether it answers that one, or is itself said to repeat it, by way of others too. */
export type Original = {
  id: number
  threadId: number
  standing: 'stands' | 'withdrawn' | 'removed'
  beneath: boolean
  repeats: boolean
}

/** Why a post cannot be said to repeat the other (null: there is none). */
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

/** Why this member may not take the mark back. Also in a closed thread one's own words stay one's own. */
export function unmarkRefused(
  viewer: Viewer | null,
  mark: { memberId: number; outcome: MarkOutcome },
): Reason | null {
  if (viewer === null) return 'identity.signInFirst'
  if (mark.memberId !== viewer.id) return 'marks.notYours'
  return mark.outcome === null ? null : 'marks.settled'
}

/** Why this member may not settle the mark. */
export function settleRefused(viewer: Viewer | null, post: Pick<Post, 'authorId'>): Reason | null {
  const refused = staffRefused(viewer)
  if (refused !== null) return refused
  return viewer?.id === post.authorId ? 'marks.ownPost' : null
}
