import type { Locale } from '~/domain/context'

/** Limits of a thread's words, in characters. */
export const threadLimits = { question: 200 }

/** A thread's question in one language or two. */
export type Question = { lang: Locale; questionDe: string | null; questionEn: string | null }

/** The question in the reader's language, or else in the thread's own, with the language it is in. */
export function questionIn(locale: Locale, thread: Question): { title: string; lang: Locale } {
  const wished = locale === 'de' ? thread.questionDe : thread.questionEn
  if (wished !== null) return { title: wished, lang: locale }
  return {
    title: (thread.lang === 'de' ? thread.questionDe : thread.questionEn) ?? '',
    lang: thread.lang,
  }
}

/** The question in the thread's own language: its address is made of it, whoever reads. */
export const ownTitle = (thread: Question): string => questionIn(thread.lang, thread).title

/** How many arguments of a thread take each stance to what they answer. */
export type StanceCounts = { supports: number; opposes: number; asks: number; adds: number }

/** Where in which article a question stands. */
export type Origin = { lang: Locale; quote: string; heading: string | null; articleTitle: string }

/** The origin in the reader's language, or else any. */
export const originIn = (locale: Locale, origins: readonly Origin[]): Origin | null =>
  origins.find((origin) => origin.lang === locale) ?? origins[0] ?? null
