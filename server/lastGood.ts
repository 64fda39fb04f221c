import type { Locale } from '~/domain/context'
import { minuteIn } from '~/i18n/moment'
import { bodyOf, copyOf, type Copy } from './copy'
import type { Encoding } from './negotiate'

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
export async function lastGoodOf(copy: Copy, locale: Locale, wished: Encoding): Promise<Copy> {
  const { head, isPage, begun } = copy
  const notice = `<p class="notice" role="status">${notices[locale](minuteIn(locale, new Date(begun)))}</p>`
  const plain = await bodyOf(copy)
  const body = isPage
    ? Buffer.from(plain.toString().replace(/<main\b[^>]*>|$/, (start) => start + notice))
    : plain
  const headers = head.headers.filter(
    ([name]) => !/^(cache-control|cdn-cache-control|surrogate-key)$/i.test(name),
  )
  return copyOf({ ...head, headers, body }, begun, wished)
}
