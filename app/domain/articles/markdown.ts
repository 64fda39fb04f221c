import MarkdownIt from 'markdown-it'
import { readHtml } from './html'
import type { Block, Manuscript } from './manuscript'

const commonMark = new MarkdownIt('commonmark', { html: true }).enable('table')

/**
 * Reads Markdown (CommonMark with tables, embedded HTML, and the `title` of front matter); skips
 * code blocks and images.
 */
export function readMarkdown(source: string): Manuscript {
  const { title, body } = splitFrontMatter(source)
  const blocks: Block[] = []
  let level: number | null = null
  for (const token of commonMark.parse(body, {})) {
    if (token.type === 'heading_open') level = Number(token.tag.slice(1))
    if (token.type === 'heading_close') level = null
    if (token.type === 'html_block') blocks.push(...readHtml(token.content).blocks)
    if (token.type !== 'inline') continue
    const text = (token.children ?? [])
      .map((child) => tokenText[child.type]?.(child.content) ?? '')
      .join('')
    blocks.push(level === null ? { kind: 'paragraph', text } : { kind: 'heading', level, text })
  }
  return { blocks, title, lang: null }
}

const keepContent = (content: string) => content
const replaceBySpace = () => ' '

const tokenText: Partial<Record<string, (content: string) => string>> = {
  text: keepContent,
  text_special: keepContent,
  code_inline: keepContent,
  softbreak: replaceBySpace,
  hardbreak: replaceBySpace,
}

/**
 * Splits YAML front matter (between lines of dashes) from the body; reads only a plain `title:`.
 */
function splitFrontMatter(source: string): { title: string | null; body: string } {
  const lines = source.replace(/^\ufeff/u, '').split(/\r\n|\r|\n/u)
  const close =
    lines[0]?.trimEnd() === '---'
      ? lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---')
      : -1
  if (close === -1) return { title: null, body: source }
  const line = lines.slice(1, close).find((entry) => entry.startsWith('title:')) ?? ''
  const title = line
    .slice('title:'.length)
    .trim()
    .replace(/^(["'])(.*)\1$/u, '$2')
  return { title: title === '' ? null : title, body: lines.slice(close + 1).join('\n') }
}
