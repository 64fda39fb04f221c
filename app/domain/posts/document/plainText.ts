import type { Block, Inline } from './document'

/** What a document says without its form, for search and previews: blocks two lines apart, list items one. */
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
