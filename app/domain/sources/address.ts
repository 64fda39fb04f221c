import { parseUrl } from '~/domain/parseUrl'
import { sourceLimits } from './source'

/**
 * Returns true for an allowed source address: absolute, http(s), without credentials and invisible
 * characters.
 */
export function isAddress(text: string): boolean {
  if (
    text.length > sourceLimits.address ||
    !/^https?:\/\/[^/\\?#]/i.test(text) ||
    /[\s\\\p{C}]/u.test(text)
  )
    return false
  const url = parseUrl(text)
  if (url === null) return false
  const { protocol, hostname, username, password } = url
  return (
    (protocol === 'https:' || protocol === 'http:') &&
    username === '' &&
    password === '' &&
    !/^[^/?#]*@/.test(text.slice(text.indexOf('//') + 2)) &&
    /[^.]\.[^.]/.test(hostname)
  )
}

/**
 * Normalises an address for comparison: addresses with the same key are the same source. The host
 * is in lower case; the default port, the fragment and tracking parameters are removed.
 */
export function addressKey(address: string): string {
  const { protocol, host, pathname, search } = new URL(address)
  const said = search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !tracks(pair.split('=', 1)[0] ?? ''))
  return `${protocol}//${host}${pathname}${said.length > 0 ? `?${said.join('&')}` : ''}`
}

/** Returns the host of an address for display, without `www`. */
export const hostOf = (address: string): string =>
  parseUrl(address)?.hostname.replace(/^www\./, '') ?? ''

const tracks = (name: string): boolean =>
  /^(utm_|mtm_|pk_|hsa_|wt_z?mc|at_(medium|campaign|custom))/i.test(name) ||
  trackers.has(name.toLowerCase())

/** Tracking parameters of mailings, networks and analytics. */
const trackers: ReadonlySet<string> = new Set([
  'fbclid',
  'gclid',
  'gclsrc',
  'dclid',
  'gbraid',
  'wbraid',
  'msclkid',
  'twclid',
  'ttclid',
  'yclid',
  'igshid',
  'igsh',
  'mc_cid',
  'mc_eid',
  '_ga',
  '_gl',
  '_hsenc',
  '_hsmi',
  'mkt_tok',
  'ref_src',
  'ref_url',
  'oly_anon_id',
  'oly_enc_id',
  'vero_id',
  'xtor',
  'cmpid',
  's_cid',
])
