import type { Locale } from '~/domain/context'
import { formatDateTime } from '~/i18n/dates'
import { bodyOf, createCachedResponse, type CachedResponse } from './cachedResponse'
import type { Encoding } from './contentNegotiation'

const notices: Record<Locale, (moment: string) => string> = {
  de: (moment) =>
    `Das Forum kann diese Seite gerade nicht erneuern. Sie lesen sie, wie sie am ${moment} Uhr war.`,
  en: (moment) =>
    `The forum cannot refresh this page at the moment. You are reading it as it stood on ${moment}.`,
}

/**
 * Returns a stale response as it is shown when no newer one is available: a page gets a notice in
 * its first line.
 */
export async function staleFallback(
  copy: CachedResponse,
  locale: Locale,
  wished: Encoding,
): Promise<CachedResponse> {
  const { head, isPage, renderStartedAt: startedAt } = copy
  const notice = `<p class="notice" role="status">${notices[locale](formatDateTime(locale, new Date(startedAt)))}</p>`
  const plain = await bodyOf(copy)
  const body = isPage
    ? Buffer.from(plain.toString().replace(/<main\b[^>]*>|$/, (start) => start + notice))
    : plain
  const headers = head.headers.filter(
    ([name]) => !/^(cache-control|cdn-cache-control|surrogate-key)$/i.test(name),
  )
  return createCachedResponse({ ...head, headers, body }, startedAt, wished)
}
