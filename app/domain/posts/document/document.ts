/** The kinds of mark, in the order in which they are stored. */
export const markKinds = ['link', 'bold', 'code', 'italic'] as const
/** What a stretch of text can be besides plain. */
export type MarkKind = (typeof markKinds)[number]

export type Mark = { type: 'link'; attrs: { href: string } } | { type: Exclude<MarkKind, 'link'> }
export type Text = { type: 'text'; text: string; marks?: Mark[] }
export type HardBreak = { type: 'hardBreak' }
export type Inline = Text | HardBreak

export type Paragraph = { type: 'paragraph'; content?: Inline[] }
export type CodeBlock = { type: 'codeBlock'; content: [Text] }
export type Blockquote = { type: 'blockquote'; content: Block[] }
export type ListItem = { type: 'listItem'; content: Block[] }
export type BulletList = { type: 'bulletList'; content: ListItem[] }
export type OrderedList = { type: 'orderedList'; attrs: { start: number }; content: ListItem[] }
export type Block = Paragraph | CodeBlock | Blockquote | BulletList | OrderedList

/** What a post says: ProseMirror's JSON, of only the constructs that an argument needs. */
export type PostDocument = { type: 'doc'; content: Block[] }

/** How large a document may be: characters as a textarea counts them (UTF-16 units), nodes, levels below the document. */
export const limits = { text: 32_000, json: 65_536, nodes: 2_000, depth: 32, href: 2_000, listStart: 99_999_999 } as const

const linkProtocols: readonly string[] = ['http:', 'https:', 'mailto:']

/** A link's target in its one spelling (WHATWG URL), or null where a post may not link to it. */
export function linkTarget(href: unknown): string | null {
  if (typeof href !== 'string' || href.length > limits.href || !href.isWellFormed()) return null
  if (/[\p{White_Space}\p{Cc}\p{Cf}<>"`]/u.test(href) || !URL.canParse(href)) return null
  const url = new URL(href)
  // A name before the host dresses one site up as another: https://bundestag.de@example.com
  if (!linkProtocols.includes(url.protocol) || url.username !== '' || url.password !== '') return null
  return url.href.length <= limits.href ? url.href : null
}

/** The address that a text's link leads to, or null for text that is no link. */
export function hrefOf(text: Text): string | null {
  for (const mark of text.marks ?? []) if (mark.type === 'link') return mark.attrs.href
  return null
}

/** Whether a text carries a mark of this kind. */
export const hasMark = (text: Text, kind: MarkKind): boolean => text.marks?.some((mark) => mark.type === kind) ?? false
