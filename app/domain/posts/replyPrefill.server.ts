import type { Context } from '~/domain/context'
import { Refusal } from '~/domain/refusal'
import type { PostDocument } from './document/document'
import { quoteAsMarkdown, quoteOf } from './document/quote'
import { checkDocument } from './document/schema.server'
import { standingOf } from './policy'

/**
 * Returns the thread of a post.
 * @throws Refusal when there is no such post
 */
export async function threadOf({ db }: Context, postId: number): Promise<number> {
  const post = await db.post.findUnique({ where: { id: postId }, select: { threadId: true } })
  if (post === null) throw new Refusal('missing', 'posts.missing')
  return post.threadId
}

/** The initial content of a reply, for the editor and as Markdown. */
export type ReplyPrefill = { doc: PostDocument | null; markdown: string }

/**
 * Returns the initial content of a reply to this post: empty, or a quote of its beginning. Empty
 * too when the post is not published.
 */
export async function replyPrefill(
  { db }: Context,
  postId: number,
  quote: { permalink: string } | null,
): Promise<ReplyPrefill> {
  const post =
    quote &&
    (await db.post.findUnique({
      where: { id: postId },
      select: { doc: true, withdrawnAt: true, removedAt: true, author: { select: { name: true } } },
    }))
  const doc = post && standingOf(post) === 'stands' ? checkDocument(post.doc) : null
  if (!post || !doc) return { doc: null, markdown: '' }
  const source = { authorName: post.author.name, permalink: quote.permalink }
  return { doc: quoteOf(doc, source), markdown: quoteAsMarkdown(doc, source) }
}
