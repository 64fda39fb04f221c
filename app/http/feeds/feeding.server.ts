import type { FeedItem } from '~/domain/feeds/feed'
import { Refusal } from '~/domain/refusal'
import type { Asked } from '~/http/asking.server'
import { absolute } from '~/http/reading.server'
import { serving } from '~/http/serving.server'
import type { Translate } from '~/i18n/translate'
import { wordsOf } from '~/i18n/words.server'
import { links } from '~/links'
import { atomOf } from './atom'
import { entryOf } from './entries'
import { feedAsked, type Feed, type FeedFormat } from './feed'
import { jsonFeedOf } from './jsonFeed'

/**
 * The content of a feed: its title, its page, its address, its items, and the time that counts as
 * its last change when it is empty.
 */
export type Told = {
  title: string
  page: string
  at: (format: FeedFormat) => string
  items: readonly FeedItem[]
  since: Date
}

const types: Record<FeedFormat, string> = {
  atom: 'application/atom+xml',
  json: 'application/feed+json',
}

/**
 * Wraps the loader of a feed. `read` receives the name and format from the address and returns the
 * feed's content.
 */
export const feeding = (
  tell: (asked: Asked & { name: string; format: FeedFormat; t: Translate }) => Promise<Told>,
) =>
  serving(async (asked) => {
    const wanted = feedAsked(asked.params.file)
    if (wanted === null) throw new Refusal('missing', 'errors.notFound')
    const told = await tell({ ...asked, ...wanted, t: wordsOf(asked.locale) })
    const feed = feedOf(told, asked)
    return new Response(wanted.format === 'atom' ? atomOf(feed) : jsonFeedOf(feed), {
      headers: {
        'Content-Type': `${types[wanted.format]}; charset=utf-8`,
        'Content-Language': asked.locale,
        'X-Robots-Tag': 'noindex',
      },
    })
  })

function feedOf({ title, page, at, items, since }: Told, { locale }: Asked): Feed {
  const here = (path: string) => absolute(`${path}?lang=${locale}`)
  const entries = items.map((item) => entryOf(item, { locale, t: wordsOf(locale), absolute }))
  return {
    title,
    lang: locale,
    page: absolute(page),
    at: { atom: here(at('atom')), json: here(at('json')) },
    updated:
      entries.length === 0
        ? since
        : entries.map(({ updated }) => updated).reduce((last, one) => (one > last ? one : last)),
    site: { name: 'Standpunkt', address: absolute(links.front()) },
    entries,
  }
}
