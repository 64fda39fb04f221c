import { Refusal } from '~/domain/refusal'
import type { PostDocument } from './document'
import { fromMarkdown } from './fromMarkdown.server'
import { plainText } from './plainText'
import { readDocument } from './readDocument.server'
import { renderDocument } from './renderDocument'

/** The content of a form: the editor's JSON or, without script, the textarea's Markdown. */
export type SubmittedText = { doc?: string | null; markdown?: string | null }

/** A post's document with the values derived from it for storage. */
export type ComposedDocument = { doc: PostDocument; html: string; text: string }

/**
 * Validates a text and derives what is stored. The editor's document wins if it is not empty.
 * @throws Refusal `posts.badDocument`, `posts.textTooLong` or `posts.textEmpty`
 */
export function composeDocument({ doc, markdown }: SubmittedText): ComposedDocument {
  const document =
    (doc?.trim() ? readDocument(doc) : null) ?? (markdown?.trim() ? fromMarkdown(markdown) : null)
  if (document === null) throw new Refusal('invalid', 'posts.textEmpty')
  return { doc: document, html: renderDocument(document), text: plainText(document) }
}
