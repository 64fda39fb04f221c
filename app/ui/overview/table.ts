import type { Locale } from '~/domain/context'
import type { Translate } from '~/i18n/translate'

/** The language of a table. */
export type TableLanguage = { t: Translate; locale: Locale }

/**
 * A table: column names, and rows with a label before the numbers; with the label's language when
 * it differs from the page's.
 */
export type Table = {
  columns: string[]
  lines: [about: string, ...numbers: (number | string)[]][]
  langs?: Locale[]
}
