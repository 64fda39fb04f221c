import {
  hasMark,
  hrefOf,
  limits,
  linkTarget,
  type Block,
  type Inline,
  type ListItem,
  type PostDocument,
} from './document'

/**
 * Renders a document to sanitised HTML, from a closed list of elements with everything escaped.
 * @throws Error for unknown nodes, so that nothing unknown can be output
 */
export function renderDocument(document: PostDocument): string {
  return blocks(document.content, 1)
}

function blocks(content: readonly Block[], depth: number): string {
  if (depth > limits.depth) throw new Error('A document nests too deeply to be rendered')
  return content.map((block) => renderBlock(block, depth)).join('')
}

function renderBlock(block: Block, depth: number): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${wrapped(block.content ?? [], marks)}</p>`
    case 'codeBlock':
      return `<pre><code>${wrapped(block.content, [])}</code></pre>`
    case 'blockquote':
      return `<blockquote>${blocks(block.content, depth + 1)}</blockquote>`
    case 'bulletList':
      return `<ul>${items(block.content, depth + 1)}</ul>`
    case 'orderedList': {
      const start = Number.isInteger(block.attrs.start) ? block.attrs.start : 1
      return `<ol${start === 1 ? '' : ` start="${start}"`}>${items(block.content, depth + 1)}</ol>`
    }
    default:
      return unknown(block)
  }
}

function items(content: readonly ListItem[], depth: number): string {
  return content
    .map((item) =>
      item.type === 'listItem'
        ? `<li>${itemContent(item.content, depth + 1)}</li>`
        : unknown(item.type),
    )
    .join('')
}

/** An item with a single paragraph is rendered without it, as is usual for short lists. */
function itemContent(content: readonly Block[], depth: number): string {
  const [first, ...rest] = content
  if (first?.type !== 'paragraph') return blocks(content, depth)
  if (first.content === undefined) return blocks(rest, depth)
  return rest.length === 0 ? wrapped(first.content, marks) : blocks(content, depth)
}

/**
 * How a mark is rendered: the value that separates one segment from the next (null: not marked),
 * and its opening tag.
 */
type MarkRule = {
  of: (node: Inline) => string | null
  open: (key: string) => string
  close: string
}

const simple = (kind: 'bold' | 'italic' | 'code', element: string): MarkRule => ({
  of: (node) => (node.type === 'text' && hasMark(node, kind) ? kind : null),
  open: () => `<${element}>`,
  close: `</${element}>`,
})

const marks: readonly MarkRule[] = [
  {
    // Normalised again, so that even a document with an invalid stored link cannot lead elsewhere.
    of: (node) => (node.type === 'text' ? linkTarget(hrefOf(node)) : null),
    open: (href) => `<a href="${escaped(href)}" rel="ugc nofollow noopener">`,
    close: '</a>',
  },
  simple('bold', 'strong'),
  simple('italic', 'em'),
  simple('code', 'code'),
]

/**
 * Neighbours with the same mark share one element, so that a link with a bold word in it stays one
 * link.
 */
function wrapped(nodes: readonly Inline[], rules: readonly MarkRule[]): string {
  const [rule, ...inner] = rules
  if (!rule) return nodes.map(leaf).join('')
  const groups: { key: string | null; nodes: Inline[] }[] = []
  for (const node of nodes) {
    const key = rule.of(node)
    const group = groups.at(-1)
    if (group && group.key === key) group.nodes.push(node)
    else groups.push({ key, nodes: [node] })
  }
  return groups
    .map((group) => {
      const content = wrapped(group.nodes, inner)
      return group.key === null ? content : `${rule.open(group.key)}${content}${rule.close}`
    })
    .join('')
}

function leaf(node: Inline): string {
  switch (node.type) {
    case 'text':
      return escaped(node.text)
    case 'hardBreak':
      return '<br>'
    default:
      return unknown(node)
  }
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? '')

function unknown(node: never): never {
  throw new Error(
    `A document has a part without a rule: ${JSON.stringify(node)?.slice(0, 80) ?? 'nothing'}`,
  )
}
