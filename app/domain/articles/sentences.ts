import { abbreviation, isMonth, opensSentence } from './abbreviations'
import type { Language } from './language'
import { findLinks } from './links'
import { isClosingMark, pairMarks, type Pair } from './quotationMarks'

/**
 * A sentence of a paragraph or heading, as UTF-16 offsets. `mark` is its closing punctuation (null
 * without); `depth` the number of enclosing quotations and brackets, `quoted` whether one of them
 * is a quotation. `colons` are the offsets of colons between its parts; `endsInLink` means that
 * only the mark follows an address.
 */
export type Sentence = {
  start: number
  end: number
  mark: '.' | '!' | '?' | null
  depth: number
  quoted: boolean
  colons: number[]
  endsInLink: boolean
}

/** A quotation, bracket or the whole text while it is being parsed. */
type Level = {
  pair: Pair | null
  start: number
  quoted: boolean
  colons: number[]
  lastMark: Sentence['mark']
}

/**
 * Splits a paragraph or heading into sentences in the order in which they end: a complete sentence
 * in quotation marks or brackets comes before the enclosing one. Handles abbreviations, German
 * ordinals, decimals, ellipses and addresses. Takes linear time.
 */
export function sentences(text: string, lang: Language): Sentence[] {
  return new Reader(text, lang).read()
}

class Reader {
  private links: ReturnType<typeof findLinks>
  private pairs: Map<number, Pair>
  private results: Sentence[] = []
  private levels: Level[] = [{ pair: null, start: 0, quoted: false, colons: [], lastMark: null }]

  constructor(
    private text: string,
    private lang: Language,
  ) {
    this.links = findLinks(text)
    this.pairs = pairMarks(text, (at) => this.links.endOf(at) !== null)
  }

  read(): Sentence[] {
    let at = this.afterEnumerator()
    this.level().start = at
    while (at < this.text.length) at = this.step(at)
    this.endSentence(this.text.length, null)
    return this.results
  }

  /** Processes the character at an offset and returns the next offset. */
  private step(at: number): number {
    const linkEnd = this.links.endOf(at)
    if (linkEnd !== null) return linkEnd
    const pair = this.pairs.get(at)
    if (pair?.opens === at) {
      const quoted = this.level().quoted || pair.quote
      this.levels.push({ pair, start: at + 1, quoted, colons: [], lastMark: null })
    } else if (pair?.closes === at) {
      this.closePair(pair)
    } else if (this.text[at] === ':' && this.isBlank(at + 1)) {
      this.level().colons.push(at)
    } else if (endMarks.test(this.text.charAt(at))) {
      return this.handleEndMark(at)
    }
    return at + 1
  }

  private handleEndMark(at: number): number {
    let end = at + 1
    while (endMarks.test(this.text.charAt(end))) end++
    const mark = this.strongest(at, end)
    let next = end
    while (isClosingMark(this.text.charAt(next)) && !this.pairs.has(next)) next++
    next += matchAt(footnote, this.text, next).length
    if (this.isEnd(at, end, next, mark)) {
      this.endSentence(end, mark)
      this.level().start = next
    }
    return next
  }

  private strongest(at: number, end: number): Exclude<Sentence['mark'], null> {
    const run = this.text.slice(at, end)
    if (/[?？‽⁇⁈⁉]/u.test(run)) return '?'
    return /[!！]/u.test(run) ? '!' : '.'
  }

  private isEnd(at: number, end: number, next: number, mark: Sentence['mark']): boolean {
    if (next >= this.text.length || this.pairs.get(next)?.closes === next) return true
    if (mark === '?')
      return (
        !/[\p{L}\p{Nd}=&/\\_-]/u.test(this.text.charAt(next)) ||
        matchAt(gluedSentence, this.text, next) !== ''
      )
    if (!this.isBlank(next)) return false
    const follower = this.followingWord(next)
    if (follower === null) return false
    return mark !== '.' || end > at + 1 || this.text[at] !== '.' || !this.isShortened(at, follower)
  }

  /**
   * Returns the word that could start the next sentence, '' for one without letters, null when the
   * sentence clearly continues.
   */
  private followingWord(next: number): string | null {
    const lead = matchAt(beforeWord, this.text, next)
    const word = matchAt(wholeWord, this.text, next + lead.length)
    if (word !== '') return /^\p{Ll}/u.test(word) ? null : word
    return /^[,;:)\]%/]/u.test(this.text.charAt(next + lead.length)) ? null : ''
  }

  /** Returns true when the full stop at an offset belongs to an abbreviation or an ordinal. */
  private isShortened(at: number, follower: string): boolean {
    const before = this.text.slice(Math.max(0, at - 24), at)
    const word = /[\p{L}\p{Nd}]+$/u.exec(before)?.[0] ?? ''
    if (word === '') return false
    const opens = opensSentence(follower.toLowerCase())
    if (/^\p{Nd}+$/u.test(word) || (this.lang === 'de' && /^[IVX]{1,6}$/u.test(word)))
      return this.isOrdinal(word, follower, opens)
    const parts = (/(?:\p{L}{1,4}\.[ \u00a0\u202f]?){1,3}\p{L}{1,4}$/u.exec(before)?.[0] ?? '')
      .toLowerCase()
      .split(/\.\s?/u)
    const compounds = parts
      .map((_, index) => parts.slice(index).join('.'))
      .filter((compound) => compound.includes('.'))
    for (const candidate of [...compounds, word.toLowerCase()]) {
      const kind = abbreviation(candidate, this.lang)
      if (kind === 'runsOn') return true
      if (kind === 'runsOnBeforeNumber') return /^\p{Nd}/u.test(follower)
      if (kind === 'mayEnd') return !opens
    }
    return false
  }

  private isOrdinal(number: string, follower: string, opens: boolean): boolean {
    if (this.lang !== 'de' || number.length > 2 + Number(/^[IVX]/u.test(number)) * 4) return false
    return follower !== '' && !opens
  }

  private closePair(pair: Pair) {
    this.endSentence(pair.closes, null)
    const inner = this.levels.pop()
    const next = pair.closes + 1
    if (
      inner === undefined ||
      inner.lastMark === null ||
      !this.isBlank(next) ||
      next >= this.text.length
    )
      return
    const follower = this.followingWord(next)
    if (follower === null || !this.isWholeSentence(pair, follower)) return
    this.endSentence(next, null)
    this.level().start = next
  }

  /** Returns true when a sentence in quotation marks or brackets also ended the enclosing one. */
  private isWholeSentence(pair: Pair, follower: string): boolean {
    if (
      this.text.slice(this.level().start, pair.opens).length <= 4 &&
      this.skipLead(this.level().start, pair.opens) === pair.opens
    )
      return true
    if (!pair.quote) return false
    return (
      /[:,]\s?$/u.test(this.text.slice(Math.max(0, pair.opens - 2), pair.opens)) ||
      opensSentence(follower.toLowerCase())
    )
  }

  private endSentence(end: number, mark: Sentence['mark']) {
    const level = this.level()
    const depth = this.levels.length - 1
    const start = this.skipLead(level.start, end)
    while (end > start && this.isBlank(end - 1)) end--
    const { quoted, colons } = level
    const endsInLink = mark !== null && this.links.endsBefore(end)
    // A fragment in quotation marks or brackets belongs to the enclosing sentence.
    if ((depth === 0 || mark !== null) && hasWord(this.text, start, end)) {
      this.results.push({ start, end, mark, depth, quoted, colons, endsInLink })
    }
    level.colons = []
    if (mark !== null || end > start) level.lastMark = mark
    level.start = end
  }

  /** Skips dashes and bullets before a sentence. */
  private skipLead(start: number, end: number): number {
    while (start < end && /[\s–—•·*-]/u.test(this.text.charAt(start))) start++
    return start
  }

  /**
   * Returns the offset after “1.”, “b)” or “IV.” before the first word; the day of a date is not an
   * enumeration.
   */
  private afterEnumerator(): number {
    const lead = matchAt(enumerator, this.text, 0)
    const word = matchAt(wholeWord, this.text, lead.length)
    return lead === '' || isMonth(word.toLowerCase(), this.lang) ? 0 : lead.length
  }

  private isBlank(at: number): boolean {
    return at >= this.text.length || /\s/u.test(this.text.charAt(at))
  }

  private level(): Level {
    const level = this.levels.at(-1)
    if (level === undefined) throw new Error('The outermost level is never closed')
    return level
  }
}

const endMarks = /^[.!?…‽⁇⁈⁉！？]$/u
const footnote = /(?:\[\^?\p{Nd}{1,3}\]|[¹²³⁰⁴-⁹]){1,8}/uy
const gluedSentence = /\p{Lu}\p{Ll}{1,30}(?![\p{L}=&])/uy
const beforeWord = /[\s„“"»«‚‘'‹›([–—-]{0,8}/uy
const wholeWord = /[\p{L}\p{Nd}]{1,40}/uy
const enumerator = /(?:\p{Nd}{1,3}[.)]|[IVX]{2,5}\.|[a-zA-Z]\))\s/uy

function matchAt(sticky: RegExp, text: string, at: number): string {
  sticky.lastIndex = at
  return sticky.exec(text)?.[0] ?? ''
}

function hasWord(text: string, start: number, end: number): boolean {
  return /[\p{L}\p{Nd}]/u.test(text.slice(start, end))
}
