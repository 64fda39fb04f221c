import type { Block, CodeBlock, Inline, ListItem, PostDocument, Text } from './document'
import { lineMarkdown, longestRun } from './lineMarkdown'

/**
 * Serialises a document as Markdown (CommonMark); `fromMarkdown` parses it to the same document.
 */
export function toMarkdown(document: PostDocument): string {
  return blocks(document.content, '\n\n')
}

type Gap = '\n' | '\n\n'
type Delimiters = { bullet: '-' | '*'; ordered: '.' | ')' }

function blocks(content: readonly Block[], gap: Gap): string {
  let delimiters: Delimiters = { bullet: '-', ordered: '.' }
  return content
    .map((block, index) => {
      delimiters =
        content[index - 1]?.type === block.type
          ? otherThan(delimiters)
          : { bullet: '-', ordered: '.' }
      return blockMarkdown(block, delimiters)
    })
    .join(gap)
}

/** Adjacent lists need different markers, or they would be merged. */
const otherThan = ({ bullet, ordered }: Delimiters): Delimiters => ({
  bullet: bullet === '-' ? '*' : '-',
  ordered: ordered === '.' ? ')' : '.',
})

function blockMarkdown(block: Block, { bullet, ordered }: Delimiters): string {
  switch (block.type) {
    case 'paragraph':
      return paragraph(block.content ?? [])
    case 'codeBlock':
      return fenced(block)
    case 'blockquote':
      return indented(blocks(block.content, '\n\n'), '> ', '> ')
    case 'bulletList':
      return items(block.content, () => `${bullet} `)
    case 'orderedList':
      return items(block.content, (index) => `${block.attrs.start + index}${ordered} `)
  }
}

function paragraph(content: readonly Inline[]): string {
  const lines: Text[][] = [[]]
  for (const node of content) {
    if (node.type === 'hardBreak') lines.push([])
    else lines.at(-1)?.push(node)
  }
  return lines
    .map((line, index) => {
      if (line.length === 0) return '\\'
      return lineMarkdown(line) + (index < lines.length - 1 ? '  ' : '')
    })
    .join('\n')
}

function fenced(block: CodeBlock): string {
  const code = block.content[0].text
  const fence = '`'.repeat(Math.max(2, longestRun(code)) + 1)
  return `${fence}\n${code}\n${fence}`
}

function items(content: readonly ListItem[], marker: (index: number) => string): string {
  const gap: Gap = content.every(isShort) ? '\n' : '\n\n'
  return content
    .map((item, index) => {
      const [first, ...rest] = item.content
      const shown = first?.type === 'paragraph' && first.content === undefined ? rest : item.content
      return indented(blocks(shown, gap), marker(index), ' '.repeat(marker(index).length))
    })
    .join(gap)
}

/**
 * Returns true for an item with a paragraph and only lists below it, which need no blank line
 * between them.
 */
function isShort(item: ListItem): boolean {
  return item.content.every((block, index) => {
    if (index === 0) return block.type === 'paragraph' && block.content !== undefined
    return block.type === 'bulletList' || (block.type === 'orderedList' && block.attrs.start === 1)
  })
}

function indented(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => {
      const indent = index === 0 ? first : rest
      return line === '' ? indent.trimEnd() : indent + line
    })
    .join('\n')
}
