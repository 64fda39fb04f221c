import { LRUCache } from 'lru-cache'
import type { Locale } from '~/domain/context'
import { wordsOf } from '~/i18n/words.server'
import type { Asked } from './asking.server'
import { namedLocale } from './locale'
import { absolute } from './reading.server'

/** In which words a page is told elsewhere, and from where. */
export const tellingOf = ({ locale, url }: Asked) => ({
  ...tellingIn(locale),
  named: namedLocale(url.searchParams),
})

/** The same for an answer whose language was chosen already. */
export const tellingIn = (locale: Locale) => ({
  locale,
  t: wordsOf(locale),
  absolute,
  named: locale,
  kept,
})

/** How many bytes of what is told of posts are kept. */
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

/** What is told of something, as it was made as long as it is made of the same; `of` tells it from all others. */
function kept(of: string, madeFrom: MadeFrom, make: () => string): string {
  const known = told.get(of)
  if (known?.madeFrom.every((one, at) => one === madeFrom[at])) return known.made
  const made = make()
  told.set(of, { madeFrom, made })
  return made
}
