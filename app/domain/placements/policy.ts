import { isStaff, type Viewer } from '~/domain/context'
import type { Stance, Standing } from '~/domain/posts/post'
import type { Reason } from '~/domain/refusal'
import { placementLimits } from './placement'

/** Why this member may not give the post a further place, nor take one from it: that is for its author and for staff. */
export function placeRefused(viewer: Viewer | null, post: { authorId: number }): Reason | null {
  if (viewer === null) return 'identity.signInFirst'
  return isStaff(viewer) || post.authorId === viewer.id ? null : 'placements.notYours'
}

/** A post that is to stand at a further place: where it was said, at how many further places it stands, and what is there. */
export type Placing = {
  id: number
  threadId: number
  parentId: number | null
  standing: Standing
  places: number
  there: Stance | null
  guests: number
  ofAuthor: number
  target: { id: number; standing: Standing; over: boolean } | null
}

/**
 * Why a post may not stand there too: it is gone, it was said there, the place is taken by too many or gone, its debate is closed (which staff alone can undo), or it would come
 * to stand under itself. Where it stands already, it may do something else.
 */
export function placingRefused(
  viewer: Viewer | null,
  post: Placing,
  thread: { id: number; closedAt: Date | null },
): Reason | null {
  const { target } = post
  if (post.standing !== 'stands')
    return post.standing === 'withdrawn' ? 'posts.withdrawn' : 'posts.removed'
  if (target?.id === post.id) return 'placements.itself'
  if (target?.over) return 'placements.circle'
  if (post.threadId === thread.id && post.parentId === (target?.id ?? null))
    return 'placements.already'
  if (thread.closedAt !== null)
    return isStaff(viewer) ? 'posts.targetClosed' : 'placements.targetClosed'
  if (target !== null && target.standing !== 'stands') return 'placements.targetGone'
  if (post.there !== null) return null
  if (post.places >= placementLimits.places) return 'placements.tooMany'
  if (post.guests >= placementLimits.guests) return 'placements.full'
  return !isStaff(viewer) && post.ofAuthor >= placementLimits.ofAuthor
    ? 'placements.enoughOfYours'
    : null
}
