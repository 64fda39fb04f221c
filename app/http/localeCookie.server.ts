import { config } from '~/config.server'
import type { Locale } from '~/domain/context'
import { localeCookie } from './locale'

const year = 365 * 24 * 60 * 60

/** Returns the Set-Cookie value that stores the language for a year. */
export const localeCookieHeader = (locale: Locale): string =>
  `${localeCookie}=${locale}; Max-Age=${year}; Path=/; SameSite=Lax; HttpOnly${config().publicUrl.startsWith('https:') ? '; Secure' : ''}`

/** Removes `lang` from a path, because it would override the cookie. */
export function withoutLocale(path: string): string {
  const url = new URL(path, 'http://localhost')
  if (!url.searchParams.has('lang')) return path
  url.searchParams.delete('lang')
  return url.pathname + url.search + url.hash
}
