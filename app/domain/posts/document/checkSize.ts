import { Refusal } from '~/domain/refusal'
import { limits } from './document'
import { childrenOf, isRecord, type JsonRecord } from './json'

/**
 * Rejects documents that are too large or too deep to be processed recursively; does not recurse
 * itself.
 * @throws Refusal `posts.badDocument` when too deep, `posts.textTooLong` for too many nodes or
 * characters
 */
export function checkSize(value: unknown): void {
  if (!isRecord(value)) throw new Refusal('invalid', 'posts.badDocument')
  let level: JsonRecord[] = [value]
  let nodes = 0
  let text = 0
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limits.depth) throw new Refusal('invalid', 'posts.badDocument')
    nodes += level.length
    for (const node of level) if (typeof node.text === 'string') text += node.text.length
    if (nodes > limits.nodes || text > limits.text)
      throw new Refusal('invalid', 'posts.textTooLong')
    level = level.flatMap(childrenOf)
  }
}
