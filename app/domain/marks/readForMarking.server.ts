import { localeOf, type Context, type Locale } from '~/domain/context'
import { standingOf } from '~/domain/posts/policy'
import type { Standing } from '~/domain/posts/post'
import { Refusal, type Reason } from '~/domain/refusal'
import { markRefused } from './policy'

/** A post that is to be marked, and why it may not be. */
export type PostForMarking = { id: number; author: string; lang: Locale; html: string; standing: Standing; removedReason: string | null; refused: Reason | null }

/** Reads a post for marking it. @throws Refusal when there is no such post */
export async function readForMarking({ db, viewer }: Context, postId: number): Promise<PostForMarking> {
  const post = await db.post.findUnique({
    where: { id: postId },
    select: {
      id: true, lang: true, html: true, authorId: true, withdrawnAt: true, removedAt: true, removedReason: true,
      author: { select: { name: true } }, thread: { select: { closedAt: true, mergedIntoId: true } },
    },
  })
  if (post === null) throw new Refusal('missing', 'posts.missing')
  const standing = standingOf(post)
  const { id, removedReason } = post
  return { id, author: post.author.name, lang: localeOf(post.lang), html: standing === 'stands' ? post.html : '', standing, removedReason, refused: markRefused(viewer, post.thread, post) }
}
