import { postExcerpts } from '~/db/sql/posts/postExcerpts'
import { reasonPosts } from '~/db/sql/arguments/reasonPosts'
import type { Context } from '~/domain/context'
import { excerptLength, excerptOf } from '~/domain/posts/excerpt'
import { historyRefused } from '~/domain/posts/policy'
import type { Excerpt } from '~/domain/posts/post'
import { Refusal, refuseWhen } from '~/domain/refusal'
import { reasonsOf, reasonsShown, type Reasons } from './reasons'

/** An argument with what its strength is made of. */
export type ReasonsView = { post: Excerpt; threadId: number; reasons: Reasons }

/**
 * Reads what the strength of an argument is made of.
 * @throws Refusal when the post does not exist or is not published
 */
export async function readReasons({ db }: Context, postId: number): Promise<ReasonsView> {
  // One more than is shown reveals whether there is more.
  const weighed = await reasonPosts(db, postId, reasonsShown + 1)
  if (weighed === undefined) throw new Refusal('missing', 'posts.missing')
  refuseWhen(historyRefused(weighed))
  const { threadId, supports, opposes } = weighed
  const told = [supports, opposes].flatMap((side) =>
    side.slice(0, reasonsShown).map(({ id }) => id),
  )
  const excerpts = await postExcerpts(db, [postId, ...told], excerptLength + 1)
  const said = new Map(excerpts.map((post) => [post.id, { ...post, text: excerptOf(post.text) }]))
  const post = said.get(postId)
  // It was deleted between the two reads.
  if (post === undefined) throw new Refusal('missing', 'posts.missing')
  return { post, threadId, reasons: reasonsOf(weighed, said) }
}
