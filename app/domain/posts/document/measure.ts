import { Refusal } from '~/domain/refusal'
import { limits } from './document'
import { childrenOf, isRecord, type JsonRecord } from './json'

/**
 * Passes what is small and shallow enough to be walked by recursion; itself it does not recurse.
 * @throws Refusal `posts.badDocument` for what nests too deeply, `posts.textTooLong` for too many nodes or characters
 */
export function measure(value: unknown): void {
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
