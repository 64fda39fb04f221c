import type { Locale } from '~/domain/context'
import { wordsOf } from '~/i18n/words.server'
import type { Asked } from './asking.server'
import { namedLocale } from './locale'
import { absolute } from './reading.server'

/** In which words a page is told elsewhere, and from where. */
export const tellingOf = ({ locale, url }: Asked) => ({ ...tellingIn(locale), named: namedLocale(url.searchParams) })

/** The same for an answer whose language was chosen already. */
export const tellingIn = (locale: Locale) => ({ locale, t: wordsOf(locale), absolute, named: locale })
