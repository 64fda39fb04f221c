import type { IncomingMessage } from 'node:http'
import { LRUCache } from 'lru-cache'
import type { Locale } from '~/domain/context'
import { wishedLocale } from '~/http/locale'
import { encodingFor, type Encoding } from './negotiate'
import { pageAddress, type PageAddress } from './pageAddress'

/** Which page somebody wants, in which language and packing. The key stands for address and language. */
export type Wish = PageAddress & { key: string; locale: Locale; encoding: Encoding }

/** Reads wishes from requests, remembering what it read before; null for what no page is kept under. */
export function wishes(otherwise: Locale): (req: IncomingMessage) => Wish | null {
  // Whoever makes up spellings pushes out what others made up: none of these grows beyond some kilobytes.
  const addresses = new LRUCache<string, Known>({ max: 2_000 })
  const encodings = remembering(encodingFor)
  const languages = remembering((accepted) => wishedLocale(null, accepted ?? null, otherwise))
  let lastHost = ''

  return ({ method, url = '', headers }) => {
    if (method !== 'GET' && method !== 'HEAD') return null
    const host = headers.host ?? ''
    if (host !== lastHost) {
      if (!isHost(host)) return null
      lastHost = host
    }
    const known = addresses.get(url) ?? remember(url)
    if (known.address === null) return null
    const { cookie, 'accept-language': accepted } = headers
    const locale = known.address.lang ?? (cookie === undefined || !cookie.includes('lang') ? languages(accepted) : wishedLocale(cookie, accepted ?? null, otherwise))
    return { ...known.address, key: locale === 'de' ? known.de : known.en, locale, encoding: encodings(headers['accept-encoding']) }
  }

  function remember(url: string): Known {
    const address = pageAddress(url)
    const known = { address, de: `de ${address?.path}`, en: `en ${address?.path}` }
    if (url.length <= 300) addresses.set(url, known)
    return known
  }
}

type Known = { address: PageAddress | null } & Record<Locale, string>

/** What is no host at all is refused further on; which one it is makes no difference to a page. */
const isHost = (host: string): boolean => host.length < 300 && /^[\w.:[\]-]+$/.test(host)

/** Browsers send few different values of a header; whoever makes up others has them read each time. */
function remembering<Value>(read: (header: string | undefined) => Value): (header: string | undefined) => Value {
  const known = new Map<string | undefined, Value>()
  return (header) => {
    const found = known.get(header)
    if (found !== undefined) return found
    const value = read(header)
    if (known.size < 300 && (header ?? '').length <= 200) known.set(header, value)
    return value
  }
}
