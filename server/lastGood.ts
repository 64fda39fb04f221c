import type { Locale } from '~/domain/context'
import { minuteIn } from '~/i18n/moment'
import { copyOf, type Copy } from './copy'

const notices: Record<Locale, (moment: string) => string> = {
  de: (moment) => `Das Forum kann diese Seite gerade nicht erneuern. Sie lesen sie, wie sie am ${moment} Uhr war.`,
  en: (moment) => `The forum cannot refresh this page at the moment. You are reading it as it stood on ${moment}.`,
}

/** A copy that is no longer known to hold, as it is shown when there is no newer one: a page says so in its first line. */
export function lastGoodOf({ answer, isPage, begun }: Copy, locale: Locale): Copy {
  const notice = `<p class="notice" role="status">${notices[locale](minuteIn(locale, new Date(begun)))}</p>`
  const body = isPage ? Buffer.from(answer.body.toString().replace(/<main\b[^>]*>|$/, (start) => start + notice)) : answer.body
  const headers = answer.headers.filter(([name]) => !/^(cache-control|cdn-cache-control|surrogate-key)$/i.test(name))
  return copyOf({ ...answer, headers, body }, begun, undefined)
}
