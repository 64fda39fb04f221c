import type { Request } from 'express'
import { config } from '~/config.server'
import { parseUrl } from '~/domain/parseUrl'
import { RequestError } from './errorHandlers'

/**
 * Returns the full URL of a request.
 * @throws RequestError 400 when the Host header or path is malformed
 */
export function urlOf(req: Request): URL {
  const host = hostOf(req)
  const { originalUrl: path } = req
  if (!path.startsWith('/') || /%00/.test(path) || !decodes(path)) throw new RequestError(400)
  const origin = `${req.protocol}://${host}`
  // URL would parse "a/b", "a@b" or "a?b" as a host plus something else.
  const url = parseUrl(origin) && /^[\w.:[\]-]+$/.test(host) ? parseUrl(origin + path) : null
  if (url === null) throw new RequestError(400)
  return url
}

/**
 * Returns an IPv4 address unchanged and an IPv6 address as its /64, because a subscriber owns a
 * whole /64.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped?.[1]) return mapped[1]
  if (!address.includes(':')) return address
  const [head = '', tail] = (address.split('%', 1)[0] ?? '').split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const groups =
    tail === undefined
      ? left
      : [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right]
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}

/** `onlyTrustedProxies` has already removed forwarded headers that an untrusted peer sent. */
function hostOf(req: Request): string {
  const [forwarded] = (req.get('X-Forwarded-Host') ?? '').split(',')
  return forwarded?.trim() || req.get('Host') || new URL(config().publicUrl).host
}

function decodes(path: string): boolean {
  try {
    decodeURIComponent(path.split('?', 1)[0] ?? '')
    return true
  } catch {
    return false
  }
}
