import { LRUCache } from 'lru-cache'
import type { Locale } from '~/domain/context'
import { translationOf } from '~/i18n/translations.server'
import type { RequestContext } from './requestContext.server'
import { localeInAddress } from './locale'
import { absoluteUrl } from './pageLoader.server'

/** Returns the language and base address for link previews of a page. */
export const previewContext = ({ locale, url }: RequestContext) => ({
  ...previewContextIn(locale),
  named: localeInAddress(url.searchParams),
})

/** Returns the same for a response whose language is already known. */
export const previewContextIn = (locale: Locale) => ({
  locale,
  t: translationOf(locale),
  absolute: absoluteUrl,
  named: locale,
  kept,
})

/** Memory limit of cached preview texts, in bytes. */
const room = 4 << 20

type MadeFrom = readonly (string | number | null)[]

const told = new LRUCache<string, { madeFrom: MadeFrom; made: string }>({
  maxSize: room,
  sizeCalculation: ({ madeFrom, made }) =>
    300 +
    2 *
      (made.length +
        madeFrom.reduce<number>((sum, one) => sum + (typeof one === 'string' ? one.length : 0), 0)),
})

/** Memoises a preview text as long as its inputs stay the same; `of` is its cache key. */
function kept(of: string, madeFrom: MadeFrom, make: () => string): string {
  const known = told.get(of)
  if (known?.madeFrom.every((one, at) => one === madeFrom[at])) return known.made
  const made = make()
  told.set(of, { madeFrom, made })
  return made
}
