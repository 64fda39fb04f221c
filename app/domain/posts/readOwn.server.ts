import { localeOf, type Context, type Locale } from '~/domain/context'
import { Refusal, refuseWhen } from '~/domain/refusal'
import { historyRefused, withdrawRefused } from './policy'
import type { Standing } from './post'

/**
 * Reads the author's own post for the withdraw form.
 * @throws Refusal when it belongs to another member or is not published
 */
export async function readOwn(
  { db, viewer }: Context,
  postId: number,
): Promise<{ id: number; lang: Locale; html: string; standing: Standing; removedReason: null }> {
  const post = await db.post.findUnique({
    where: { id: postId },
    select: {
      id: true,
      lang: true,
      html: true,
      authorId: true,
      withdrawnAt: true,
      removedAt: true,
    },
  })
  if (post === null) throw new Refusal('missing', 'posts.missing')
  refuseWhen(withdrawRefused(viewer, post) ?? historyRefused(post))
  return {
    id: post.id,
    lang: localeOf(post.lang),
    html: post.html,
    standing: 'stands',
    removedReason: null,
  }
}
