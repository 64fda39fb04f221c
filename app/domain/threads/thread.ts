import type { Locale } from '~/domain/context'

/** Limits of a thread's words, in characters. */
export const threadLimits = { question: 200 }

/** A thread's question in one language or two. */
export type Question = { lang: Locale; questionDe: string | null; questionEn: string | null }

/** The question in the reader's language, or else in the thread's own, with the language it is in. */
export function questionIn(locale: Locale, thread: Question): { title: string; lang: Locale } {
  const wished = locale === 'de' ? thread.questionDe : thread.questionEn
  if (wished !== null) return { title: wished, lang: locale }
  return { title: (thread.lang === 'de' ? thread.questionDe : thread.questionEn) ?? '', lang: thread.lang }
}

/** The question in the thread's own language: its address is made of it, whoever reads. */
export const ownTitle = (thread: Question): string => questionIn(thread.lang, thread).title
