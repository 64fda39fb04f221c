import { Refusal } from '~/domain/refusal'

/** An unvalidated JSON object. */
export type JsonRecord = Record<string, unknown>

/** Returns true for a JSON object, excluding null and arrays. */
export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Returns the child nodes of a node.
 * @throws Refusal `posts.badDocument` when they are not a list of objects
 */
export function childrenOf(node: JsonRecord): JsonRecord[] {
  if (node.content === undefined) return []
  if (!Array.isArray(node.content) || !node.content.every(isRecord))
    throw new Refusal('invalid', 'posts.badDocument')
  return node.content
}
