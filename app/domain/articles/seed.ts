import type { Locale } from '~/domain/context'
import type { ExtractedQuestion, Extraction, Section } from './article'

/** Limits of article titles, in characters. */
export const seedLimits = { title: 200 } as const

/** An article in one language, as it is stored. */
export type SeedText = { lang: Locale; title: string; text: string; sections: Section[] }

/** The position of a thread's question in the article's text of one language. */
export type SeedOrigin = Pick<
  ExtractedQuestion,
  'quote' | 'section' | 'heading' | 'start' | 'end'
> & { lang: Locale }

/** A debate to open; `position` is the index of its question among all questions of the article. */
export type SeedThread = {
  position: number
  questionDe: string | null
  questionEn: string | null
  themeId: number | null
  origins: SeedOrigin[]
}

/** An article with the debates to open from it; the first text is the original language. */
export type Seed = { slug: string; texts: [SeedText, ...SeedText[]]; threads: SeedThread[] }

/** A selected question, identified by its offset in the text, with the wording of its debate. */
export type ChosenQuestion = {
  start: number
  de: string | null
  en: string | null
  themeId: number | null
}

/** Returns the debates for the selected questions; null when a selected question does not exist. */
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

/** Returns the position of a question in the article's text of one language. */
export const originOf = (
  { quote, section, heading, start, end }: ExtractedQuestion,
  lang: Locale,
): SeedOrigin => ({ lang, quote, section, heading, start, end })
