import { Tokenizer, TokenizerMode, type Token } from 'parse5'
import type { Block, Manuscript } from './manuscript'

/**
 * Reads the article of a web page: the `<article>` with the most text, unless `<main>` has three
 * times as much; then `<main>`, then the body. Skips navigation, footers, asides, forms, scripts,
 * hidden parts and code. The title is the first h1, else og:title, else the page's title.
 */
export function readHtml(source: string): Manuscript {
  const page = new Page()
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: false }, page)
  page.readRawText = (mode) => {
    tokenizer.state = mode
  }
  tokenizer.write(source, true)
  page.closeBlock()
  const blocks = mainContent(page.blocks)
  const heading = page.blocks.find(isTitle)
  const includesTitle = heading === undefined || blocks.some(isTitle)
  return {
    blocks: includesTitle ? blocks : [heading, ...blocks],
    title: page.openGraphTitle ?? withoutSiteName(page.pageTitle),
    lang: page.lang,
  }
}

type PlacedBlock = Block & { article: number | null; main: boolean }
type RawMode =
  typeof TokenizerMode.RCDATA | typeof TokenizerMode.RAWTEXT | typeof TokenizerMode.SCRIPT_DATA
type Region = { tag: string; role: 'ignored' | 'article' | 'main'; id: number; depth: number }

/**
 * Processes tokens instead of a tree: a standard parser copies open formatting elements into every
 * paragraph, so a hostile page of 200 kB could create billions of nodes.
 */
class Page {
  blocks: PlacedBlock[] = []
  openGraphTitle: string | null = null
  pageTitle: string | null = null
  lang: string | null = null
  readRawText: (mode: RawMode) => void = () => {}
  private regions: Region[] = []
  private regionCount = 0
  private textParts: string[] = []
  private level: number | null = null
  private inPre = false
  private inTitle = false

  onStartTag(token: Token.TagToken) {
    const tag = token.tagName
    if (!this.isInTag('svg')) this.switchMode(tag)
    if (tag === 'html') this.lang ??= attribute(token, 'lang')
    if (tag === 'title' && !this.isInTag('svg')) this.inTitle = this.pageTitle === null
    if (tag === 'meta' && attribute(token, 'property') === 'og:title')
      this.openGraphTitle ??= attribute(token, 'content')
    if (blockTags.has(tag)) this.closeBlock()
    this.enter(token)
    if (/^h[1-6]$/u.test(tag)) this.level = Number(tag.slice(1))
    else if (endsHeading.has(tag)) this.level = null
    if (tag === 'pre') this.inPre = true
    if (tag === 'br') this.write('\n')
    if (tag === 'q') this.write('"')
  }

  onEndTag({ tagName: tag }: Token.TagToken) {
    if (tag === 'title') this.inTitle = false
    if (blockTags.has(tag)) this.closeBlock()
    if (tag === 'q') this.write('"')
    if (/^h[1-6]$/u.test(tag)) this.level = null
    if (tag === 'pre') this.inPre = false
    this.leave(tag)
  }

  onCharacter({ chars }: Token.CharacterToken) {
    if (this.inTitle) this.pageTitle = (this.pageTitle ?? '') + chars
    else this.write(this.inPre ? chars : chars.replace(/[\n\r\f]/gu, ' '))
  }

  onWhitespaceCharacter(token: Token.CharacterToken) {
    this.onCharacter(token)
  }

  onNullCharacter() {}
  onComment() {}
  onDoctype() {}
  onEof() {}

  /** Two consecutive `<br>` separate paragraphs, as on pages from before style sheets. */
  closeBlock() {
    const location = { article: this.innermostArticle(), main: this.isInRole('main') }
    for (const text of this.textParts.join('').split(/\n[ \t]*\n/u)) {
      if (text.trim() === '') continue
      this.blocks.push(
        this.level === null
          ? { kind: 'paragraph', text, ...location }
          : { kind: 'heading', level: this.level, text, ...location },
      )
    }
    this.textParts = []
  }

  private write(text: string) {
    if (!this.isInRole('ignored')) this.textParts.push(text)
  }

  private switchMode(tag: string) {
    if (tag === 'script') this.readRawText(TokenizerMode.SCRIPT_DATA)
    else if (rawTags.has(tag)) this.readRawText(TokenizerMode.RAWTEXT)
    else if (tag === 'title' || tag === 'textarea') this.readRawText(TokenizerMode.RCDATA)
  }

  private enter(token: Token.TagToken) {
    const tag = token.tagName
    const sameTag = this.regions.findLast((region) => region.tag === tag)
    // A nested article is separate: a comment, or a teaser for another article.
    if (tag === 'article') this.open(tag, tag)
    else if (sameTag !== undefined) sameTag.depth++
    else if (this.isInRole('ignored') || (token.selfClosing && tag === 'svg')) return
    else if (tag === 'main') this.open(tag, tag)
    else if (this.isIgnored(token)) this.open(tag, 'ignored')
  }

  private open(tag: string, role: Region['role']) {
    // Beyond this depth regions are not distinguished, so that the cost of a tag is bounded.
    if (this.regions.length < 32) this.regions.push({ tag, role, id: this.regionCount++, depth: 1 })
  }

  private leave(tag: string) {
    const at = this.regions.findLastIndex((region) => region.tag === tag)
    const region = this.regions[at]
    if (region === undefined) return
    region.depth--
    if (region.depth === 0) this.regions.length = at
  }

  private isIgnored(token: Token.TagToken): boolean {
    const tag = token.tagName
    if (ignoredTags.has(tag)) return true
    if (tag === 'code') return this.inPre
    // Superscript after punctuation is a footnote's number; after a letter it belongs to the word.
    if (tag === 'sup') return /[.,;:!?…“”"«»)]\s*$/u.test(this.textParts.at(-1)?.slice(-4) ?? '')
    if (!containerTags.has(tag)) return false
    const hidden = attribute(token, 'hidden') !== null || attribute(token, 'aria-hidden') === 'true'
    return hidden || ignoredRoles.has(attribute(token, 'role') ?? '')
  }

  private isInRole(role: Region['role']): boolean {
    return this.regions.some((region) => region.role === role)
  }

  private isInTag(tag: string): boolean {
    return this.regions.some((region) => region.tag === tag)
  }

  private innermostArticle(): number | null {
    return this.regions.findLast((region) => region.role === 'article')?.id ?? null
  }
}

const tags = (list: string) => new Set(list.split(/\s+/u))

const ignoredTags =
  tags(`nav footer aside script style form template noscript svg math iframe object video audio canvas dialog button select
  textarea figcaption noembed noframes`)
const rawTags = tags('style xmp iframe noembed noframes')
const ignoredRoles = tags(
  'navigation contentinfo complementary dialog alertdialog search menu menubar toolbar',
)
/** Elements with a mandatory end tag, so that a hidden one cannot hide everything after it. */
const containerTags = tags('div section span ul ol table header article main details figure')
const endsHeading = tags('p ul ol dl table section article main blockquote pre figure')
const blockTags =
  tags(`html head body article main section nav aside footer header div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre table
  thead tbody tfoot tr td th caption figure figcaption form fieldset address details summary hr title`)

function attribute(token: Token.TagToken, name: string): string | null {
  return token.attrs.find((attr) => attr.name === name)?.value ?? null
}

function isTitle(block: Block): boolean {
  return block.kind === 'heading' && block.level === 1
}

function mainContent(blocks: PlacedBlock[]): PlacedBlock[] {
  const lengths = new Map<number, number>()
  for (const { article, text } of blocks) {
    if (article !== null) lengths.set(article, (lengths.get(article) ?? 0) + text.length)
  }
  const [article, length] = [...lengths].reduce<[number | null, number]>(
    (longest, next) => (next[1] > longest[1] ? next : longest),
    [null, 0],
  )
  const main = blocks.filter((block) => block.main)
  const mainLength = main.reduce((sum, { text }) => sum + text.length, 0)
  if (length > 0 && mainLength <= 3 * length)
    return blocks.filter((block) => block.article === article)
  return main.length > 0 ? main : blocks
}

function withoutSiteName(title: string | null): string | null {
  return title?.split(' | ')[0] ?? null
}
