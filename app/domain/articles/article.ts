import type { Reason } from '~/domain/refusal'
import type { Language } from './language'

/** The layouts in which an article may arrive. */
export const articleFormats = ['plain', 'markdown', 'html'] as const
/** One of those layouts. */
export type ArticleFormat = (typeof articleFormats)[number]

/**
 * What an article and its questions may measure: `bytes` of source, fewest `questionWords` (so that “Wirklich?” or
 * “Na und?” never becomes a debate) and most `questionCharacters` (UTF-16 units) of one question.
 */
export const articleLimits = {
  bytes: 200 * 1024,
  questionWords: 3,
  questionCharacters: 500,
} as const

/** Why an article cannot seed a debate, as message keys; the last is for callers of `extract` that got no question. */
export const articleReasons = [
  'articles.empty',
  'articles.binary',
  'articles.tooLarge',
  'articles.undecodable',
  'articles.noQuestion',
] as const satisfies readonly Reason[]
/** One of those reasons. */
export type ArticleReason = (typeof articleReasons)[number]

/**
 * A stretch of an article under one heading; section 0 has no heading where the article opens with an introduction.
 * `start` and `end` are UTF-16 offsets into the plain text and cover the heading (in the introduction: the title);
 * `text` is the body below it, always the tail of that span, and empty where only a heading stands.
 * `level` is 1–6 as in HTML, and 0 for the introduction.
 */
export type Section = {
  index: number
  heading: string | null
  level: number
  text: string
  start: number
  end: number
}

/**
 * A question that an article asks: `quote` is exactly `text.slice(start, end)` of the plain text, `section` the index of
 * its section and `heading` that section's heading (a heading that asks is its own). `quoted` says that the words stand
 * in quotation marks, so somebody other than the author may be asking; `rhetorical` that a known tag or phrase marks
 * it as asked for effect.
 */
export type ExtractedQuestion = {
  quote: string
  section: number
  heading: string | null
  start: number
  end: number
  quoted: boolean
  rhetorical: boolean
}

/**
 * What was read from an article: `text` is its plain text, paragraphs and headings apart by one blank line and each on
 * one line; `title` is null where the article shows none. A title found in the running text opens `text`, one found
 * only in the page's metadata does not.
 */
export type Extraction = {
  format: ArticleFormat
  lang: Language
  title: string | null
  text: string
  sections: Section[]
  questions: ExtractedQuestion[]
}
