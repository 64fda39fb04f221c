import { linkTarget, type Block, type Inline, type PostDocument } from './document'
import { plainText } from './plainText'
import { toMarkdown } from './toMarkdown'

/** How much of a post is quoted, in characters, and how deep a quoted block may nest. */
export const quoteLimits = { text: 800, depth: 6 } as const

/** The author and absolute address of a quoted post. */
export type QuoteSource = { authorName: string; permalink: string }

/**
 * Returns a post's beginning as a block quote with its author and a link; omits quotes within it.
 */
export function quoteOf(
  document: PostDocument,
  { authorName, permalink }: QuoteSource,
): PostDocument {
  const own = document.content.filter((block) => block.type !== 'blockquote')
  const quoted = opening(own.length > 0 ? own : document.content)
  return {
    type: 'doc',
    content: [{ type: 'blockquote', content: [attribution(authorName, permalink), ...quoted] }],
  }
}

/** Returns the same quote as Markdown, with an empty line for the reply. */
export function quoteAsMarkdown(document: PostDocument, source: QuoteSource): string {
  return `${toMarkdown(quoteOf(document, source))}\n\n`
}

function attribution(authorName: string, permalink: string): Block {
  const href = linkTarget(permalink)
  const name: Inline = {
    type: 'text',
    text: authorName,
    ...(href === null ? {} : { marks: [{ type: 'link', attrs: { href } }] }),
  }
  return {
    type: 'paragraph',
    content:
      href === null
        ? [{ type: 'text', text: `${authorName}:` }]
        : [name, { type: 'text', text: ':' }],
  }
}

function opening(blocks: readonly Block[]): Block[] {
  const result: Block[] = []
  let room: number = quoteLimits.text
  for (const block of blocks) {
    const text = plainText({ content: [block] })
    if (text.length > room) {
      result.push(paragraph(result.length === 0 ? `${beginning(text, room)} …` : '…'))
      break
    }
    room -= text.length
    result.push(levels(block) > quoteLimits.depth ? paragraph(text) : block)
  }
  return result
}

const paragraph = (text: string): Block => ({
  type: 'paragraph',
  content: [{ type: 'text', text: text.replace(/\s+/g, ' ').trim() }],
})

/** Cuts a text after the last whole word, never inside a character. */
function beginning(text: string, length: number): string {
  const cut = text.slice(0, length)
  const space = cut.search(/\s\S*$/)
  return space > 0 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '')
}

function levels(block: Block): number {
  switch (block.type) {
    case 'paragraph':
    case 'codeBlock':
      return 1
    case 'blockquote':
      return 1 + Math.max(...block.content.map(levels))
    case 'bulletList':
    case 'orderedList':
      return 2 + Math.max(...block.content.flatMap((item) => item.content.map(levels)))
  }
}
