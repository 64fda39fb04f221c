import type { FeedItem } from '~/domain/feeds/feed'
import { Refusal } from '~/domain/refusal'
import type { RequestContext } from '~/http/requestContext.server'
import { absoluteUrl } from '~/http/pageLoader.server'
import { resourceLoader } from '~/http/resourceLoader.server'
import type { Translate } from '~/i18n/translate'
import { translationOf } from '~/i18n/translations.server'
import { links } from '~/links'
import { formatAtom } from './atom'
import { toFeedEntry } from './entries'
import { parseFeedFile, type Feed, type FeedFormat } from './feed'
import { formatJsonFeed } from './jsonFeed'

/**
 * The content of a feed: its title, its page, its address, its items, and the time that counts as
 * its last change when it is empty.
 */
export type FeedContent = {
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
export const feedLoader = (
  tell: (
    context: RequestContext & { name: string; format: FeedFormat; t: Translate },
  ) => Promise<FeedContent>,
) =>
  resourceLoader(async (context) => {
    const wanted = parseFeedFile(context.params.file)
    if (wanted === null) throw new Refusal('missing', 'errors.notFound')
    const told = await tell({ ...context, ...wanted, t: translationOf(context.locale) })
    const feed = feedOf(told, context)
    return new Response(wanted.format === 'atom' ? formatAtom(feed) : formatJsonFeed(feed), {
      headers: {
        'Content-Type': `${types[wanted.format]}; charset=utf-8`,
        'Content-Language': context.locale,
        'X-Robots-Tag': 'noindex',
      },
    })
  })

function feedOf({ title, page, at, items, since }: FeedContent, { locale }: RequestContext): Feed {
  const here = (path: string) => absoluteUrl(`${path}?lang=${locale}`)
  const entries = items.map((item) =>
    toFeedEntry(item, { locale, t: translationOf(locale), absolute: absoluteUrl }),
  )
  return {
    title,
    lang: locale,
    page: absoluteUrl(page),
    at: { atom: here(at('atom')), json: here(at('json')) },
    updated:
      entries.length === 0
        ? since
        : entries.map(({ updated }) => updated).reduce((last, one) => (one > last ? one : last)),
    site: { name: 'Standpunkt', address: absoluteUrl(links.front()) },
    entries,
  }
}
