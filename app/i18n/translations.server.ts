import type { Locale } from '~/domain/context'
import de from './de'
import en from './en'
import { translator } from './translate'

const translators = { de: translator('de', de), en: translator('en', en) }

/** Returns the translation function of a language, for the server's own pages and responses. */
export const translationOf = (locale: Locale) => translators[locale]
