import { localeOf, type Context, type Locale } from '~/domain/context'
import { Refusal, refuseWhen } from '~/domain/refusal'
import { readCitations } from '~/domain/sources/readCitations.server'
import type { Citation } from '~/domain/sources/source'
import type { PostDocument } from './document/document'
import { checkDocument } from './document/schema.server'
import { toMarkdown } from './document/toMarkdown'
import { editRefused } from './policy'

/** The author's own post for the edit form. */
export type PostForEdit = {
  id: number
  threadId: number
  stance: string
  lang: Locale
  doc: PostDocument
  markdown: string
  revision: number
  sources: Citation[]
}

/**
 * Reads the author's own post for the edit form.
 * @throws Refusal when it may not be edited
 */
export async function readForEdit({ db, viewer }: Context, postId: number): Promise<PostForEdit> {
  const post = await db.post.findUnique({
    where: { id: postId },
    include: { thread: { select: { closedAt: true } } },
  })
  if (post === null) throw new Refusal('missing', 'posts.missing')
  refuseWhen(editRefused(viewer, post.thread, post))
  const doc = checkDocument(post.doc)
  if (doc === null) throw new Refusal('gone', 'posts.withdrawn')
  const { id, threadId, stance, revision } = post
  return {
    id,
    threadId,
    stance,
    revision,
    lang: localeOf(post.lang),
    doc,
    markdown: toMarkdown(doc),
    sources: await readCitations({ db }, postId),
  }
}
