import type { Verdict } from '~/domain/arguments/strength'

/** The texts for notices in the reader's language, with `{count}` and `{strength}`. */
export type LiveMessages = {
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
export const pluralText = (one: string, several: string, count: number): string =>
  (count === 1 ? one : several).replace('{count}', String(count))

/** Parses the texts embedded in a page for its script; null when there are none. */
export function parseLiveMessages(text: string | undefined): LiveMessages | null {
  return text === undefined ? null : (JSON.parse(text) as LiveMessages)
}
