/** The kinds of mark, in the order in which they are stored. */
export const markKinds = ['link', 'bold', 'code', 'italic'] as const
/** What a stretch of text can be besides plain. */
export type MarkKind = (typeof markKinds)[number]

/** What a stretch of text is besides plain; a link's `href` is what `linkTarget` gives. */
export type Mark = { type: 'link'; attrs: { href: string } } | { type: Exclude<MarkKind, 'link'> }
/** A stretch of text with the same marks; without `marks` it is plain. */
export type Text = { type: 'text'; text: string; marks?: Mark[] }
/** A new line within a paragraph. */
export type HardBreak = { type: 'hardBreak' }
/** What stands in a paragraph. */
export type Inline = Text | HardBreak

/** A paragraph; without `content` only at the head of a list item that begins with another block. */
export type Paragraph = { type: 'paragraph'; content?: Inline[] }
/** Lines of code, their ends and tabs kept, never marked. */
export type CodeBlock = { type: 'codeBlock'; content: [Text] }
/** A quotation. */
export type Blockquote = { type: 'blockquote'; content: Block[] }
/** One item of a list; its first block is a paragraph. */
export type ListItem = { type: 'listItem'; content: Block[] }
/** A list whose items have no numbers. */
export type BulletList = { type: 'bulletList'; content: ListItem[] }
/** A list that counts its items from `start` on. */
export type OrderedList = { type: 'orderedList'; attrs: { start: number }; content: ListItem[] }
/** What stands in a document, a quote or a list item. */
export type Block = Paragraph | CodeBlock | Blockquote | BulletList | OrderedList

/** What a post says: ProseMirror's JSON, of only the constructs that an argument needs. */
export type PostDocument = { type: 'doc'; content: Block[] }

/** How large a document may be: characters as a textarea counts them (UTF-16 units), nodes, levels below the document. */
export const limits = {
  text: 32_000,
  json: 65_536,
  nodes: 2_000,
  depth: 32,
  href: 2_000,
  listStart: 99_999_999,
} as const

const linkProtocols: readonly string[] = ['http:', 'https:', 'mailto:']

/** A link's target in its one spelling (WHATWG URL), or null where a post may not link to it. */
export function linkTarget(href: unknown): string | null {
  if (typeof href !== 'string' || href.length > limits.href || !href.isWellFormed()) return null
  if (/[\p{White_Space}\p{Cc}\p{Cf}<>"`]/u.test(href) || !URL.canParse(href)) return null
  const url = new URL(href)
  // A name before the host dresses one site up as another: https://bundestag.de@example.com
  if (!linkProtocols.includes(url.protocol) || url.username !== '' || url.password !== '')
    return null
  return url.href.length <= limits.href ? url.href : null
}

/** The address that a text's link leads to, or null for text that is no link. */
export function hrefOf(text: Text): string | null {
  for (const mark of text.marks ?? []) if (mark.type === 'link') return mark.attrs.href
  return null
}

/** Whether a text carries a mark of this kind. */
export const hasMark = (text: Text, kind: MarkKind): boolean =>
  text.marks?.some((mark) => mark.type === kind) ?? false
