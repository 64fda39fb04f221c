import { isStaff, type Viewer } from '~/domain/context'
import type { Reason } from '~/domain/refusal'

/** Why this member may not say what the post is about. Also in a closed thread arguments are gathered by theme. */
export function tagRefused(viewer: Viewer | null, post: { withdrawnAt: Date | null; removedAt: Date | null }): Reason | null {
  if (viewer === null) return 'identity.signInFirst'
  if (!isStaff(viewer)) return 'moderation.staffOnly'
  if (post.withdrawnAt !== null) return 'posts.withdrawn'
  if (post.removedAt !== null) return 'posts.removed'
  return null
}

/** Why this member may neither make themes nor change them. */
export function manageRefused(viewer: Viewer | null): Reason | null {
  if (viewer === null) return 'identity.signInFirst'
  return isStaff(viewer) ? null : 'moderation.staffOnly'
}
