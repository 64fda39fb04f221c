import type { Reason } from '~/domain/refusal'
import type { Language } from './language'

/** The supported formats of an article. */
export const articleFormats = ['plain', 'markdown', 'html'] as const
/** A format of an article. */
export type ArticleFormat = (typeof articleFormats)[number]

/**
 * Limits of an article and its questions: `bytes` of source, minimum `questionWords` (so that
 * “Wirklich?” or “Na und?” never becomes a debate) and maximum `questionCharacters` (UTF-16 units).
 */
export const articleLimits = {
  bytes: 200 * 1024,
  questionWords: 3,
  questionCharacters: 500,
} as const

/**
 * Why an article cannot seed a debate, as message keys; the last is for callers of `extract` that
 * got no question.
 */
export const articleReasons = [
  'articles.empty',
  'articles.binary',
  'articles.tooLarge',
  'articles.undecodable',
  'articles.noQuestion',
] as const satisfies readonly Reason[]
/** A reason why an article cannot seed a debate. */
export type ArticleReason = (typeof articleReasons)[number]

/**
 * A section of an article under one heading; section 0 is an introduction without a heading, if
 * there is one. `start` and `end` are UTF-16 offsets into the plain text and include the heading
 * (for the introduction: the title); `text` is the body below the heading, the end of that range,
 * and may be empty. `level` is 1–6 as in HTML, and 0 for the introduction.
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
 * A question that an article asks: `quote` is exactly `text.slice(start, end)` of the plain text,
 * `section` the index of its section and `heading` that section's heading (a heading that asks is
 * its own). `quoted` means that it is in quotation marks, so the author may be citing someone;
 * `rhetorical` that a known tag or phrase marks it as rhetorical.
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
 * The result of reading an article: `text` is its plain text, with a blank line between paragraphs
 * and headings, each on one line; `title` is null when the article has none. A title from the
 * running text is the start of `text`, one from the page's metadata is not.
 */
export type Extraction = {
  format: ArticleFormat
  lang: Language
  title: string | null
  text: string
  sections: Section[]
  questions: ExtractedQuestion[]
}
