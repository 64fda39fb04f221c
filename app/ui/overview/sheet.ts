import type { Locale } from '~/domain/context'
import type { Translate } from '~/i18n/translate'

/** In which words something is told. */
export type Told = { t: Translate; locale: Locale }

/** A table: the names of its columns, and its lines, each with what it is about before its numbers; in which language that is said, where it is not the page's. */
export type Sheet = {
  columns: string[]
  lines: [about: string, ...numbers: (number | string)[]][]
  langs?: Locale[]
}
