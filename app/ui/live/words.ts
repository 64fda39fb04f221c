import type { Verdict } from '~/domain/arguments/strength'

/** The texts for notices in the reader's language, with `{count}` and `{strength}`. */
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

/** Returns the singular or plural text with the count filled in. */
export const counted = (one: string, several: string, count: number): string =>
  (count === 1 ? one : several).replace('{count}', String(count))

/** Parses the texts embedded in a page for its script; null when there are none. */
export function wordsIn(text: string | undefined): LiveWords | null {
  return text === undefined ? null : (JSON.parse(text) as LiveWords)
}
