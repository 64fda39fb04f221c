import { timeZone, type Locale } from '~/domain/context'

// Creating a formatter takes longer than rendering a post, so they are cached.
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(locale: Locale, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(style)
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale === 'de' ? 'de-DE' : 'en-GB', { timeZone, ...style })
  formatters.set(key, made)
  return made
}

const day = { dateStyle: 'long' } as const
const month = { month: 'long', year: 'numeric' } as const
const clock = { timeStyle: 'short' } as const
const minute = { dateStyle: 'long', timeStyle: 'short' } as const

/** Formats a date, such as „3. Mai 2026“, in the site's time zone (Europe/Berlin). */
export const formatDay = (locale: Locale, at: Date): string => formatter(locale, day).format(at)

/** Formats a month, such as „Mai 2026“, in the site's time zone. */
export const formatMonth = (locale: Locale, at: Date): string => formatter(locale, month).format(at)

/** Formats a time of day, such as „14:05“, in the site's time zone. */
export const formatTime = (locale: Locale, at: Date): string => formatter(locale, clock).format(at)

/** Formats date and time to the minute, in the site's time zone. */
export const formatDateTime = (locale: Locale, at: Date): string =>
  formatter(locale, minute).format(at)

const spans = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const

const relative = {
  de: new Intl.RelativeTimeFormat('de', { numeric: 'auto' }),
  en: new Intl.RelativeTimeFormat('en', { numeric: 'auto' }),
}

/** Formats how long ago a moment was, for up to a week; after that its date. */
export function formatAge(locale: Locale, at: Date, now: Date): string {
  const seconds = Math.max(0, (now.getTime() - at.getTime()) / 1_000)
  if (seconds > 7 * 86_400) return formatDay(locale, at)
  for (const [unit, length] of spans)
    if (seconds >= length) return relative[locale].format(-Math.floor(seconds / length), unit)
  return relative[locale].format(0, 'second')
}
