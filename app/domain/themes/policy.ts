import { staffRefused, type Viewer } from '~/domain/context'
import type { Reason } from '~/domain/refusal'

/** Returns why this member may not tag the post. Posts in closed threads can be tagged too. */
export function tagRefused(
  viewer: Viewer | null,
  post: { withdrawnAt: Date | null; removedAt: Date | null },
): Reason | null {
  const refused = staffRefused(viewer)
  if (refused !== null) return refused
  if (post.withdrawnAt !== null) return 'posts.withdrawn'
  if (post.removedAt !== null) return 'posts.removed'
  return null
}
