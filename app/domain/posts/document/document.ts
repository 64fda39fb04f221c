import { parseUrl } from '~/domain/parseUrl'

/** The kinds of mark, in the order in which they are stored. */
export const markKinds = ['link', 'bold', 'code', 'italic'] as const
/** The kind of a text's mark. */
export type MarkKind = (typeof markKinds)[number]

/** A mark; a link's `href` comes from `linkTarget`. */
export type Mark = { type: 'link'; attrs: { href: string } } | { type: Exclude<MarkKind, 'link'> }
/** A segment of text with the same marks; plain without `marks`. */
export type Text = { type: 'text'; text: string; marks?: Mark[] }
/** A line break within a paragraph. */
export type HardBreak = { type: 'hardBreak' }
/** The content of a paragraph. */
export type Inline = Text | HardBreak

/**
 * A paragraph; `content` is absent only at the start of a list item that begins with another block.
 */
export type Paragraph = { type: 'paragraph'; content?: Inline[] }
/** A code block: line breaks and tabs are kept, no marks. */
export type CodeBlock = { type: 'codeBlock'; content: [Text] }
/** A block quote. */
export type Blockquote = { type: 'blockquote'; content: Block[] }
/** A list item; its first block is a paragraph. */
export type ListItem = { type: 'listItem'; content: Block[] }
/** An unordered list. */
export type BulletList = { type: 'bulletList'; content: ListItem[] }
/** An ordered list that starts at `start`. */
export type OrderedList = { type: 'orderedList'; attrs: { start: number }; content: ListItem[] }
/** A block of a document, quote or list item. */
export type Block = Paragraph | CodeBlock | Blockquote | BulletList | OrderedList

/** The content of a post: ProseMirror JSON with only the nodes that an argument needs. */
export type PostDocument = { type: 'doc'; content: Block[] }

/** Limits of a document: characters as a textarea counts them (UTF-16 units), nodes, and depth. */
export const limits = {
  text: 32_000,
  json: 65_536,
  nodes: 2_000,
  depth: 32,
  href: 2_000,
  listStart: 99_999_999,
} as const

const linkProtocols: readonly string[] = ['http:', 'https:', 'mailto:']

/** Normalises a link's target (WHATWG URL); null when a post may not link to it. */
export function linkTarget(href: unknown): string | null {
  if (typeof href !== 'string' || href.length > limits.href || !href.isWellFormed()) return null
  if (/[\p{White_Space}\p{Cc}\p{Cf}<>"`]/u.test(href)) return null
  const url = parseUrl(href)
  if (url === null) return null
  // User names before the host disguise an address: https://bundestag.de@example.com
  if (!linkProtocols.includes(url.protocol) || url.username !== '' || url.password !== '')
    return null
  return url.href.length <= limits.href ? url.href : null
}

/** Returns a text's link target, or null when it is not a link. */
export function hrefOf(text: Text): string | null {
  for (const mark of text.marks ?? []) if (mark.type === 'link') return mark.attrs.href
  return null
}

/** Returns true when a text has a mark of this kind. */
export const hasMark = (text: Text, kind: MarkKind): boolean =>
  text.marks?.some((mark) => mark.type === kind) ?? false
