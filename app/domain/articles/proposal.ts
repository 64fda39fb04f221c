import type { Locale } from '~/domain/context'
import { threadLimits } from '~/domain/threads/thread'
import type { ArticleFormat, ExtractedQuestion, Extraction } from './article'
import { seedLimits } from './seed'

/** A question of an article proposed as a debate, with its context in the paragraph. */
export type ProposedQuestion = {
  /** Its UTF-16 offset in the article's plain text, which identifies it. */
  start: number
  quote: string
  before: string
  after: string
  heading: string | null
  rhetorical: boolean
  quoted: boolean
  /** The question of the new debate: the quote, shortened when too long. */
  wording: string
}

/** The debates that an article would open, for a moderator to choose from. */
export type Proposal = {
  lang: Locale
  format: ArticleFormat
  title: string
  sections: { index: number; heading: string | null; level: number; questions: number }[]
  questions: ProposedQuestion[]
}

/** How many characters of context are shown on each side of a quote. */
const contextLength = 240

/** Builds the proposal from the result of reading an article. */
export function buildProposal(extraction: Extraction): Proposal {
  const { lang, format, sections, questions } = extraction
  return {
    lang,
    format,
    title: titleOf(extraction),
    sections: sections.map(({ index, heading, level }) => ({
      index,
      heading,
      level,
      questions: questions.filter(({ section }) => section === index).length,
    })),
    questions: questions.map((question) => ({
      ...question,
      ...contextOf(extraction.text, question),
      wording: wordingOf(question.quote),
    })),
  }
}

/** Returns the article's title, else its first heading, else the beginning of its text. */
export function titleOf({
  title,
  sections,
  text,
}: Pick<Extraction, 'title' | 'sections' | 'text'>): string {
  const chosenTitle =
    title ?? sections.find(({ heading }) => heading !== null)?.heading ?? text.split('\n')[0] ?? ''
  return shortened(chosenTitle, seedLimits.title)
}

/**
 * Returns a quote as the question of a thread; when too long it is cut with an ellipsis before its
 * question mark.
 */
export const wordingOf = (quote: string): string =>
  quote.length <= threadLimits.question ? quote : `${shortened(quote, threadLimits.question - 1)}?`

function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text
  const space = text.lastIndexOf(' ', limit - 1)
  // A cut in the middle of a word must not split a surrogate pair.
  const cut = text.slice(0, space > limit / 2 ? space : limit - 1).replace(/[\ud800-\udbff]$/, '')
  return `${cut.trimEnd()}…`
}

function contextOf(
  text: string,
  { start, end }: Pick<ExtractedQuestion, 'start' | 'end'>,
): { before: string; after: string } {
  const paragraphStart = text.lastIndexOf('\n', start - 1) + 1
  const lineBreak = text.indexOf('\n', end)
  const paragraphEnd = lineBreak === -1 ? text.length : lineBreak
  return {
    before: keepEnd(text.slice(paragraphStart, start)),
    after: keepStart(text.slice(end, paragraphEnd)),
  }
}

const keepEnd = (text: string) =>
  text.length <= contextLength ? text : `…${text.slice(-contextLength).replace(/^\S*/u, '')}`
const keepStart = (text: string) =>
  text.length <= contextLength ? text : `${text.slice(0, contextLength).replace(/\S*$/u, '')}…`
