import { Refusal } from '~/domain/refusal'
import { limits, type PostDocument } from './document'
import { checkDocument } from './schema.server'

/**
 * Parses the editor's JSON into a document, or null when it is empty.
 * @throws Refusal `posts.badDocument` or `posts.textTooLong`
 */
export function readDocument(json: string): PostDocument | null {
  if (json.length > limits.json) throw new Refusal('invalid', 'posts.textTooLong')
  return checkDocument(parsed(json))
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw new Refusal('invalid', 'posts.badDocument')
  }
}
