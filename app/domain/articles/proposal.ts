import type { Locale } from '~/domain/context'
import { threadLimits } from '~/domain/threads/thread'
import type { ArticleFormat, ExtractedQuestion, Extraction } from './article'
import { seedLimits } from './seed'

/** A question of an article as it is proposed to become a debate, with the words around it in its paragraph. */
export type ProposedQuestion = {
  /** Its UTF-16 offset in the article's plain text, by which it is known. */
  start: number
  quote: string
  before: string
  after: string
  heading: string | null
  rhetorical: boolean
  quoted: boolean
  /** The wording that the debate would have: the quote, shortened where it is too long. */
  wording: string
}

/** What reading an article would open, for a person to choose from. */
export type Proposal = {
  lang: Locale
  format: ArticleFormat
  title: string
  sections: { index: number; heading: string | null; level: number; questions: number }[]
  questions: ProposedQuestion[]
}

/** The words around a quote that are shown with it, in characters on each side. */
const surroundings = 240

/** Lays before a person what was read in an article. */
export function proposalOf(extraction: Extraction): Proposal {
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

/** The article's title, or its first heading, or the beginning of its text. */
export function titleOf({
  title,
  sections,
  text,
}: Pick<Extraction, 'title' | 'sections' | 'text'>): string {
  const found =
    title ?? sections.find(({ heading }) => heading !== null)?.heading ?? text.split('\n')[0] ?? ''
  return shortened(found, seedLimits.title)
}

/** A quote as the question of a thread; where it is too long, it ends early in an ellipsis and still in its mark. */
export const wordingOf = (quote: string): string =>
  quote.length <= threadLimits.question ? quote : `${shortened(quote, threadLimits.question - 1)}?`

function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const space = text.lastIndexOf(' ', most - 1)
  // A cut without a space to make it at must not leave half a character.
  const kept = text.slice(0, space > most / 2 ? space : most - 1).replace(/[\ud800-\udbff]$/, '')
  return `${kept.trimEnd()}…`
}

function contextOf(
  text: string,
  { start, end }: Pick<ExtractedQuestion, 'start' | 'end'>,
): { before: string; after: string } {
  const paragraphStart = text.lastIndexOf('\n', start - 1) + 1
  const lineBreak = text.indexOf('\n', end)
  const paragraphEnd = lineBreak === -1 ? text.length : lineBreak
  return {
    before: ending(text.slice(paragraphStart, start)),
    after: beginning(text.slice(end, paragraphEnd)),
  }
}

const ending = (words: string) =>
  words.length <= surroundings ? words : `…${words.slice(-surroundings).replace(/^\S*/u, '')}`
const beginning = (words: string) =>
  words.length <= surroundings ? words : `${words.slice(0, surroundings).replace(/\S*$/u, '')}…`
