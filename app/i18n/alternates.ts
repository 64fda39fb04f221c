import { locales, type Locale } from '~/domain/context'

/** One language of a page: its tag as HTML and sitemaps name it, and where the page stands in it. */
export type Alternate = { tag: Locale | 'x-default'; address: string }

/** The languages of a page, given by its address without a language; there it speaks the reader's own. */
export const alternatesOf = (address: string): Alternate[] => [
  ...locales.map((tag) => ({ tag, address: inLanguage(address, tag) })),
  { tag: 'x-default', address },
]

/** An address that says its language. */
export const inLanguage = (address: string, lang: Locale): string =>
  `${address}${address.includes('?') ? '&' : '?'}lang=${lang}`
