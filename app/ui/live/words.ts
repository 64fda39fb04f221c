import type { Verdict } from '~/domain/arguments/strength'

/** What an open page says of news, in the reader's language; `{count}` and `{strength}` are filled in. */
export type LiveWords = {
  showOne: string
  showSeveral: string
  showMuch: string
  showHead: string
  changed: string
  elsewhereOne: string
  elsewhereSeveral: string
  offline: string
  failed: string
  verdicts: Record<Verdict, string>
  strengthOf: string
}

/** What a page says of so many of something: one has words of its own. */
export const counted = (one: string, several: string, count: number): string =>
  (count === 1 ? one : several).replace('{count}', String(count))

/** The words that a page carries for its script; null where it carries none. */
export function wordsIn(text: string | undefined): LiveWords | null {
  return text === undefined ? null : (JSON.parse(text) as LiveWords)
}
