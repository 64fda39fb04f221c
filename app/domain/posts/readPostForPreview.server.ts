import { previewPost, type PreviewPostRow } from '~/db/sql/posts/previewPost'
import type { Context } from '~/domain/context'
import { Refusal } from '~/domain/refusal'

/**
 * Reads a post for link previews, with the question of its thread. Of a long text only the
 * beginning is read.
 * @throws Refusal when there is no such post
 */
export async function readPostForPreview({ db }: Context, postId: number): Promise<PreviewPostRow> {
  const post = await previewPost(db, postId, 600)
  if (post === null) throw new Refusal('missing', 'posts.missing')
  return post
}
