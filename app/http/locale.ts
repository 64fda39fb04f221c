import { locales, type Locale } from '~/domain/context'

/** The name of the language cookie. */
export const localeCookie = 'lang'

const known = (value: string | null | undefined): Locale | null =>
  locales.find((locale) => locale === value) ?? null

/** Returns the language given by `?lang=`, or null. */
export const localeInAddress = (parameters: URLSearchParams): Locale | null =>
  known(parameters.get('lang'))

/**
 * Returns a page's language: `?lang=`, else the cookie, else Accept-Language by its weights, else
 * the default.
 */
export function chooseLocale(request: Request, otherwise: Locale): Locale {
  return (
    localeInAddress(new URL(request.url).searchParams) ??
    preferredLocale(
      request.headers.get('Cookie'),
      request.headers.get('Accept-Language'),
      otherwise,
    )
  )
}

/**
 * Returns the language preferred by the Cookie and Accept-Language headers, for addresses without
 * `?lang=`.
 */
export const preferredLocale = (
  cookies: string | null,
  acceptLanguage: string | null,
  otherwise: Locale,
): Locale => known(cookieValue(cookies, localeCookie)) ?? accepted(acceptLanguage) ?? otherwise

function accepted(header: string | null): Locale | null {
  const wishes = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((wish) => {
      const [tag = '', ...parameters] = wish.trim().split(';')
      const q = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean)
      return {
        locale: known(tag.slice(0, 2).toLowerCase()),
        weight: q === undefined ? 1 : Number(q) || 0,
      }
    })
  let best: { locale: Locale; weight: number } | null = null
  for (const { locale, weight } of wishes)
    if (locale && weight > (best?.weight ?? 0)) best = { locale, weight }
  return best?.locale ?? null
}

/** Returns the value of a cookie in a Cookie header, or null. */
export function cookieValue(header: string | null, name: string): string | null {
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return null
}
