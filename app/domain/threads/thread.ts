import type { Locale } from '~/domain/context'

/** Limits of a thread's texts in characters. */
export const threadLimits = { question: 200 }

/** A thread's question in one or two languages. */
export type Question = { lang: Locale; questionDe: string | null; questionEn: string | null }

/** Returns the question in the reader's language, else in the thread's own, with its language. */
export function questionIn(locale: Locale, thread: Question): { title: string; lang: Locale } {
  const wished = locale === 'de' ? thread.questionDe : thread.questionEn
  if (wished !== null) return { title: wished, lang: locale }
  return {
    title: (thread.lang === 'de' ? thread.questionDe : thread.questionEn) ?? '',
    lang: thread.lang,
  }
}

/** Returns the question in the thread's own language, which its address is made from. */
export const ownTitle = (thread: Question): string => questionIn(thread.lang, thread).title

/** The number of a thread's posts by stance. */
export type StanceCounts = { supports: number; opposes: number; asks: number; adds: number }

/** The position of a question in an article. */
export type Origin = { lang: Locale; quote: string; heading: string | null; articleTitle: string }

/** Returns the origin in the reader's language, else any. */
export const originIn = (locale: Locale, origins: readonly Origin[]): Origin | null =>
  origins.find((origin) => origin.lang === locale) ?? origins[0] ?? null
