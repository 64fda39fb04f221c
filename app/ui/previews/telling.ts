import type { Locale } from '~/domain/context'
import type { Translate } from '~/i18n/translate'

/** In which words a page is told elsewhere, and from where. */
export type Telling = {
  locale: Locale
  t: Translate
  /** A path of this site as the address that others reach it by. */
  absolute: (path: string) => string
  /** The language that the page's own address names, or null. */
  named: Locale | null
  kept: Kept
}

/** Gives what was made of the same as it was made, or makes it; `of` tells it from all others. */
export type Kept = (
  of: string,
  madeFrom: readonly (string | number | null)[],
  make: () => string,
) => string

/** The address of a page as others pass it on, in the language that it was asked for in. */
export function toldAt({ absolute, named }: Telling, path: string): string {
  const url = new URL(absolute(path))
  url.hash = ''
  if (named !== null) url.searchParams.set('lang', named)
  return url.href
}
