import MarkdownIt from 'markdown-it'
import { MarkdownParser } from 'prosemirror-markdown'
import { Refusal } from '~/domain/refusal'
import { bareLinks } from './bareLinks'
import { limits, linkTarget, type PostDocument } from './document'
import { checkDocument, schema } from './schema.server'

type Token = ReturnType<MarkdownIt['parse']>[number]

/**
 * Parses Markdown (CommonMark without HTML, images and headings) into a document, or null when it
 * is empty. As in the editor, line breaks are kept and bare addresses become links.
 * @throws Refusal `posts.badDocument` or `posts.textTooLong`
 */
export function fromMarkdown(markdown: string): PostDocument | null {
  if (markdown.length > limits.json) throw new Refusal('invalid', 'posts.textTooLong')
  if (markdown.includes('\0') || !markdown.isWellFormed())
    throw new Refusal('invalid', 'posts.badDocument')
  return checkDocument(parser.parse(markdown).toJSON())
}

// Beyond its nesting limit markdown-it silently drops text; our limit is lower and rejects it.
const options = { html: false, maxNesting: limits.depth * 3 }
const markdownIt = new MarkdownIt('commonmark', options).disable([
  'image',
  'html_block',
  'html_inline',
])
markdownIt.validateLink = (href) => linkTarget(href) !== null
// Links are normalised by linkTarget only.
markdownIt.normalizeLink = (href) => href
markdownIt.normalizeLinkText = (text) => text
// Before text_join, while an escaped colon is still separate. linkify-it is not used because it
// takes seconds for some texts of this length.
markdownIt.core.ruler.after('inline', 'bare_links', ({ tokens }) => {
  for (const token of tokens) if (token.children) token.children = linked(token.children)
})
markdownIt.core.ruler.push('headings_as_bold_paragraphs', ({ tokens }) => {
  tokens.forEach((token, index) => {
    if (token.type !== 'inline' || token.children === null) return
    const [open, close] = [tokens[index - 1], tokens[index + 1]]
    if (open?.type === 'heading_open' && close) {
      token.children = emboldened(token.children)
      open.type = 'paragraph_open'
      close.type = 'paragraph_close'
    }
    token.children = codeAlone(token.children)
  })
})

const parser = new MarkdownParser(schema, markdownIt, {
  paragraph: { block: 'paragraph' },
  blockquote: { block: 'blockquote' },
  bullet_list: { block: 'bulletList' },
  ordered_list: {
    block: 'orderedList',
    getAttrs: (token) => ({ start: Number(token.attrGet('start') ?? 1) }),
  },
  list_item: { block: 'listItem' },
  code_block: { block: 'codeBlock', noCloseToken: true },
  fence: { block: 'codeBlock', noCloseToken: true },
  hr: { ignore: true, noCloseToken: true },
  hardbreak: { node: 'hardBreak' },
  softbreak: { node: 'hardBreak' },
  strong: { mark: 'bold' },
  em: { mark: 'italic' },
  link: { mark: 'link', getAttrs: (token) => ({ href: token.attrGet('href') }) },
  code_inline: { mark: 'code', noCloseToken: true },
})

function linked(tokens: Token[]): Token[] {
  let inLink = false
  return tokens.flatMap((token) => {
    if (token.type === 'link_open' || token.type === 'link_close')
      inLink = token.type === 'link_open'
    if (token.type !== 'text' || inLink) return [token]
    return bareLinks(token.content).flatMap(({ text, href }) => {
      const words = textToken(text)
      return href === null ? [words] : [linkTag(href), words, tag('link_close', 'a', -1)]
    })
  })
}

function emboldened(tokens: Token[]): Token[] {
  return [
    tag('strong_open', 'strong', 1),
    ...tokens.filter(({ tag }) => tag !== 'strong'),
    tag('strong_close', 'strong', -1),
  ]
}

/** Code allows no other mark, so the marks around it are closed before it and reopened after it. */
function codeAlone(tokens: Token[]): Token[] {
  const open: Token[] = []
  return tokens.flatMap((token) => {
    if (token.nesting === 1) open.push(token)
    if (token.nesting === -1) open.pop()
    if (token.type !== 'code_inline') return [token]
    const closing = open
      .toReversed()
      .map((opened) => tag(opened.type.replace('_open', '_close'), opened.tag, -1))
    return [...closing, token, ...open]
  })
}

function linkTag(href: string): Token {
  const token = tag('link_open', 'a', 1)
  token.attrSet('href', href)
  return token
}

function textToken(text: string): Token {
  const token = tag('text', '', 0)
  token.content = text
  return token
}

const { Token: MarkdownToken } = new markdownIt.core.State('', markdownIt, {})

const tag = (type: string, name: string, nesting: 1 | 0 | -1): Token =>
  new MarkdownToken(type, name, nesting)
