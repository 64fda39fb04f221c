import { locales, type Locale } from '~/domain/context'

/** The cookie that keeps the chosen language. */
export const localeCookie = 'lang'

const known = (value: string | null | undefined): Locale | null =>
  locales.find((locale) => locale === value) ?? null

/** The language that an address itself names with `?lang=`, or null. */
export const namedLocale = (parameters: URLSearchParams): Locale | null =>
  known(parameters.get('lang'))

/** The language of a page: `?lang=` wins, then the cookie, then Accept-Language by its weights, then the default. */
export function chooseLocale(request: Request, otherwise: Locale): Locale {
  return (
    namedLocale(new URL(request.url).searchParams) ??
    wishedLocale(request.headers.get('Cookie'), request.headers.get('Accept-Language'), otherwise)
  )
}

/** The language that a browser wishes for by its headers Cookie and Accept-Language, for an address that names none. */
export const wishedLocale = (
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

/** One cookie's value from a Cookie header, or null. */
export function cookieValue(header: string | null, name: string): string | null {
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return null
}
