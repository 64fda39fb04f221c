import type { Viewer } from '~/domain/context'
import type { Reason } from '~/domain/refusal'

/** Returns why this member may not vote on the post. */
export function voteRefused(
  viewer: Viewer | null,
  post: { authorId: number; withdrawnAt: Date | null; removedAt: Date | null },
): Reason | null {
  if (viewer === null) return 'identity.signInFirst'
  if (post.authorId === viewer.id) return 'votes.ownPost'
  if (post.withdrawnAt !== null || post.removedAt !== null) return 'votes.postGone'
  return null
}
