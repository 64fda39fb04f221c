import type { IncomingMessage } from 'node:http'
import type { Locale } from '~/domain/context'
import { preferredLocale } from '~/http/locale'
import { hasSessionCookie } from './caching'
import { encodingFor, type Encoding } from './contentNegotiation'
import { pageAddress, type PageAddress } from './pageAddress'

/**
 * The page and language of a cacheable request. `key` combines both; an open page's address already
 * contains its language.
 */
export type CacheRequest = PageAddress & { key: string; locale: Locale }

/**
 * Parses a request: the cacheable page, or null for other requests and for requests of members; and
 * the preferred content encoding.
 */
export type CacheRequestParser = {
  pageOf(req: IncomingMessage): CacheRequest | null
  packingOf(req: IncomingMessage): Encoding
}

/**
 * Creates a parser that memoises its results, because the same addresses are requested many times a
 * second.
 */
export function cacheRequestParser(otherwise: Locale): CacheRequestParser {
  // Made-up spellings empty it, so it never grows beyond some hundred kilobytes.
  const pages = new Map<string, Spelling>()
  const packings = remembering(encodingFor)
  const languages = remembering((accepted) => preferredLocale(null, accepted ?? null, otherwise))
  let lastHost = ''

  return {
    pageOf({ method, url = '', headers }) {
      if (method !== 'GET' && method !== 'HEAD') return null
      const host = headers.host ?? ''
      if (host !== lastHost) {
        if (!isHost(host)) return null
        lastHost = host
      }
      const page = pages.get(url) ?? remember(url)
      if (page === nothing) return null
      const { cookie, 'accept-language': accepted } = headers
      if (page.open) return page[otherwise]
      if (hasSessionCookie(cookie)) return null
      const wished =
        cookie === undefined || !cookie.includes('lang')
          ? languages(accepted)
          : preferredLocale(cookie, accepted ?? null, otherwise)
      return wished === 'de' ? page.de : page.en
    },
    packingOf: ({ headers }) => packings(headers['accept-encoding']),
  }

  function remember(url: string): Spelling {
    const address = pageAddress(url)
    const wish = (locale: Locale): CacheRequest | null =>
      address && {
        ...address,
        key: address.open ? address.path : `${locale} ${address.path}`,
        locale,
      }
    const spelling =
      address === null
        ? nothing
        : { de: wish(address.lang ?? 'de'), en: wish(address.lang ?? 'en'), open: address.open }
    if (pages.size >= 2_000) pages.clear()
    if (url.length <= 300) pages.set(url, spelling)
    return spelling
  }
}

/** The requests that one spelling of an address means in each language. */
type Spelling = Record<Locale, CacheRequest | null> & { open: boolean }

const nothing: Spelling = { de: null, en: null, open: false }

/** Malformed hosts are rejected later; which host it is makes no difference to the page. */
const isHost = (host: string): boolean => host.length < 300 && /^[\w.:[\]-]+$/.test(host)

/**
 * Memoises a function of a header's value. Browsers send few different values; made-up ones are
 * parsed each time.
 */
function remembering<Value>(
  read: (header: string | undefined) => Value,
): (header: string | undefined) => Value {
  const known = new Map<string | undefined, Value>()
  return (header) => {
    const found = known.get(header)
    if (found !== undefined) return found
    const value = read(header)
    if (known.size < 300 && (header ?? '').length <= 200) known.set(header, value)
    return value
  }
}
