import { getSchema } from '@tiptap/core'
import { Node } from '@tiptap/pm/model'
import { Refusal } from '~/domain/refusal'
import { canonical } from './canonical'
import { limits, type PostDocument } from './document'
import { extensions } from './extensions'

/** The editor's ProseMirror schema, on the server. */
export const schema = getSchema(extensions)

/**
 * Converts an untrusted value to a canonical document that the editor's schema accepts, or null
 * when it is empty.
 * @throws Refusal `posts.badDocument` or `posts.textTooLong`
 */
export function checkDocument(value: unknown): PostDocument | null {
  const document = canonical(value)
  if (document === null) return null
  if (JSON.stringify(document).length > limits.json)
    throw new Refusal('invalid', 'posts.textTooLong')
  try {
    Node.fromJSON(schema, document).check()
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal('invalid', 'posts.badDocument')
    throw error
  }
  return document
}
