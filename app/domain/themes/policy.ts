import { staffRefused, type Viewer } from '~/domain/context'
import type { Reason } from '~/domain/refusal'

/** Why this member may not say what the post is about. Also in a closed thread arguments are gathered by theme. */
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
