import type { Viewer } from '~/domain/context'
import { standingOf } from '~/domain/posts/policy'
import type { Reason } from '~/domain/refusal'

type Post = { authorId: number; stance: string; withdrawnAt: Date | null; removedAt: Date | null }

/**
 * Returns why this member may not accept a reply as an answer: only the asker may, while both posts
 * are published.
 */
export function acceptRefused(viewer: Viewer, reply: Post, asked: Post | null): Reason | null {
  if (asked === null || asked.stance !== 'asks') return 'arguments.nothingAsked'
  if (asked.authorId !== viewer.id) return 'arguments.notAsked'
  return standingOf(reply) === 'stands' && standingOf(asked) === 'stands'
    ? null
    : 'arguments.answerGone'
}
