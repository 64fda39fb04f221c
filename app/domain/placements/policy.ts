import { isStaff, type Viewer } from '~/domain/context'
import type { Stance, Standing } from '~/domain/posts/post'
import type { Reason } from '~/domain/refusal'
import { placementLimits } from './placement'

/**
 * Returns why this member may not add or remove placements of the post: only its author and staff
 * may.
 */
export function placeRefused(viewer: Viewer | null, post: { authorId: number }): Reason | null {
  if (viewer === null) return 'identity.signInFirst'
  return isStaff(viewer) || post.authorId === viewer.id ? null : 'placements.notYours'
}

/** A post to be placed: its own position, its number of placements, and the state of the target. */
export type PlacementCheck = {
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
 * Returns why a post may not be placed there: it is not published, it is already there by origin,
 * the target is full or gone, its debate is closed (only staff can reopen it), or the post would
 * become its own descendant. If it is already placed there, its stance may be changed.
 */
export function targetRefused(
  viewer: Viewer | null,
  post: PlacementCheck,
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
