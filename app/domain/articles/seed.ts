import type { Locale } from '~/domain/context'
import type { ExtractedQuestion, Extraction, Section } from './article'

/** Limits of what an article's debates are called, in characters. */
export const seedLimits = { title: 200 } as const

/** An article in one language, as it is kept. */
export type SeedText = { lang: Locale; title: string; text: string; sections: Section[] }

/** Where a thread's question stands in the article's text of one language. */
export type SeedOrigin = Pick<
  ExtractedQuestion,
  'quote' | 'section' | 'heading' | 'start' | 'end'
> & { lang: Locale }

/** A debate to be opened; `position` is its question's place among all that the article asks, from 0. */
export type SeedThread = {
  position: number
  questionDe: string | null
  questionEn: string | null
  themeId: number | null
  origins: SeedOrigin[]
}

/** An article with the debates to be opened from it; the first text is the one it was written in. */
export type Seed = { slug: string; texts: [SeedText, ...SeedText[]]; threads: SeedThread[] }

/** One question that somebody chose, known by its offset in the text, and how its debate is to be worded. */
export type ChosenQuestion = {
  start: number
  de: string | null
  en: string | null
  themeId: number | null
}

/** The debates that were chosen of an article's questions; null when a chosen one is not among them. */
export function chosenThreads(
  { lang, questions }: Extraction,
  chosen: readonly ChosenQuestion[],
): SeedThread[] | null {
  const threads = chosen.map(({ start, de, en, themeId }): SeedThread | null => {
    const position = questions.findIndex((question) => question.start === start)
    const question = questions[position]
    return question === undefined
      ? null
      : { position, questionDe: de, questionEn: en, themeId, origins: [originOf(question, lang)] }
  })
  return threads.every((thread) => thread !== null) ? threads : null
}

/** The place of a question in an article's text of one language. */
export const originOf = (
  { quote, section, heading, start, end }: ExtractedQuestion,
  lang: Locale,
): SeedOrigin => ({ lang, quote, section, heading, start, end })
