import { locales, type Locale } from '~/domain/context'

/** One language version of a page: its hreflang value and its address. */
export type Alternate = { tag: Locale | 'x-default'; address: string }

/**
 * Returns the language versions of a page. The address without a language is `x-default`, which
 * uses the reader's language.
 */
export const languageVersions = (address: string): Alternate[] => [
  ...locales.map((tag) => ({ tag, address: withLanguage(address, tag) })),
  { tag: 'x-default', address },
]

/** Adds the language to an address. */
export const withLanguage = (address: string, lang: Locale): string =>
  `${address}${address.includes('?') ? '&' : '?'}lang=${lang}`
