import type { Locale } from '~/domain/context'
import type { Translate } from '~/i18n/translate'

/** The language and base address of a preview. */
export type PreviewContext = {
  locale: Locale
  t: Translate
  /** Makes a path absolute. */
  absolute: (path: string) => string
  /** The language given by the page's address, or null. */
  named: Locale | null
  kept: Memoise
}

/** Memoises a text by its inputs; `of` identifies it. */
export type Memoise = (
  of: string,
  madeFrom: readonly (string | number | null)[],
  make: () => string,
) => string

/** Returns a page's address for sharing, in the language of the request. */
export function sharedUrl({ absolute, named }: PreviewContext, path: string): string {
  const url = new URL(absolute(path))
  url.hash = ''
  if (named !== null) url.searchParams.set('lang', named)
  return url.href
}
