import type { Block, Inline } from './document'

/**
 * Converts a document to plain text for search and previews: a blank line between blocks, a line
 * break between list items.
 */
export function plainText(document: { content: readonly Block[] }): string {
  return document.content.map(blockText).join('\n\n')
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'codeBlock':
      return (block.content ?? []).map(inlineText).join('')
    case 'blockquote':
      return plainText(block)
    case 'bulletList':
    case 'orderedList':
      return block.content
        .map((item) =>
          item.content
            .map(blockText)
            .filter((text) => text !== '')
            .join('\n'),
        )
        .join('\n')
  }
}

const inlineText = (node: Inline): string => (node.type === 'text' ? node.text : '\n')
