import { Refusal } from '~/domain/refusal'
import { canonicalInline, cleanCode } from './canonicalInline'
import { limits, type Block, type ListItem, type PostDocument } from './document'
import { checkSize } from './checkSize'
import { childrenOf, isRecord, type JsonRecord } from './json'

/**
 * Converts an untrusted value to a document in canonical form, or null when it is empty. Only known
 * nodes and their allowed attributes are copied, so nothing else can be stored. Invisible content
 * (empty paragraphs, spaces at the ends of lines, bold spaces) is dropped; Markdown can express the
 * rest.
 * @throws Refusal `posts.badDocument` or `posts.textTooLong`
 */
export function canonical(value: unknown): PostDocument | null {
  checkSize(value)
  if (!isRecord(value) || value.type !== 'doc') throw new Refusal('invalid', 'posts.badDocument')
  const document: PostDocument = { type: 'doc', content: blocks(value) }
  return saysSomething(document) ? document : null
}

function blocks(parent: JsonRecord): Block[] {
  return childrenOf(parent).flatMap((node) => block(node) ?? [])
}

function block(node: JsonRecord): Block | null {
  switch (node.type) {
    case 'paragraph': {
      const content = canonicalInline(childrenOf(node))
      return content.length > 0 ? { type: 'paragraph', content } : null
    }
    case 'codeBlock': {
      const text = cleanCode(childrenOf(node))
      return /\S/.test(text) ? { type: 'codeBlock', content: [{ type: 'text', text }] } : null
    }
    case 'blockquote': {
      const content = blocks(node)
      return content.length > 0 ? { type: 'blockquote', content } : null
    }
    case 'bulletList': {
      const content = items(node)
      return content.length > 0 ? { type: 'bulletList', content } : null
    }
    case 'orderedList': {
      const content = items(node)
      return content.length > 0
        ? { type: 'orderedList', attrs: { start: startOf(node.attrs) }, content }
        : null
    }
    default:
      throw new Refusal('invalid', 'posts.badDocument')
  }
}

function items(list: JsonRecord): ListItem[] {
  return childrenOf(list).flatMap((node) => {
    if (node.type !== 'listItem') throw new Refusal('invalid', 'posts.badDocument')
    const content = blocks(node)
    if (content.length === 0) return []
    // The schema requires a paragraph first, even where the item starts with a list or a quote.
    return [
      {
        type: 'listItem',
        content: content[0]?.type === 'paragraph' ? content : [{ type: 'paragraph' }, ...content],
      },
    ]
  })
}

function startOf(attrs: unknown): number {
  const start = isRecord(attrs) ? attrs.start : 1
  return typeof start === 'number' &&
    Number.isInteger(start) &&
    start >= 0 &&
    start <= limits.listStart
    ? start
    : 1
}

function saysSomething(document: PostDocument): boolean {
  const says = (blocks: Block[]): boolean =>
    blocks.some((block) => {
      if (block.type === 'blockquote') return says(block.content)
      if (block.type === 'bulletList' || block.type === 'orderedList')
        return block.content.some((item) => says(item.content))
      return (
        block.content?.some(
          (node) => node.type === 'text' && /[\p{L}\p{N}\p{P}\p{S}]/u.test(node.text),
        ) ?? false
      )
    })
  return says(document.content)
}
