import { Refusal } from '~/domain/refusal'
import type { PostDocument } from './document'
import { fromMarkdown } from './fromMarkdown.server'
import { plainText } from './plainText'
import { readDocument } from './read.server'
import { renderDocument } from './render'

/** What a form brings: the editor's JSON, or without script the textarea's Markdown. */
export type Writing = { doc?: string | null; markdown?: string | null }

/** A post's document with everything that is stored beside it. */
export type Composed = { doc: PostDocument; html: string; text: string }

/**
 * What somebody wrote, checked and ready to be stored. The editor's document wins where it says something.
 * @throws Refusal `posts.badDocument`, `posts.textTooLong` or `posts.textEmpty`
 */
export function composeDocument({ doc, markdown }: Writing): Composed {
  const document =
    (doc?.trim() ? readDocument(doc) : null) ?? (markdown?.trim() ? fromMarkdown(markdown) : null)
  if (document === null) throw new Refusal('invalid', 'posts.textEmpty')
  return { doc: document, html: renderDocument(document), text: plainText(document) }
}
