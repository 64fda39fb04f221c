import { Refusal } from '~/domain/refusal'

/** A JSON object of which nothing is known yet. */
export type JsonRecord = Record<string, unknown>

/** Whether a value is a JSON object: neither null nor a list. */
export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The nodes inside a node. @throws Refusal `posts.badDocument` when they are not a list of objects */
export function childrenOf(node: JsonRecord): JsonRecord[] {
  if (node.content === undefined) return []
  if (!Array.isArray(node.content) || !node.content.every(isRecord))
    throw new Refusal('invalid', 'posts.badDocument')
  return node.content
}
