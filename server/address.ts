import type { Request } from 'express'
import { config } from '~/config.server'
import { Fault } from './faults'

/** The whole address that was asked for. Throws a Fault of 400 when it is none. */
export function urlOf(req: Request): URL {
  const host = hostOf(req)
  const { originalUrl: path } = req
  if (!path.startsWith('/') || /%00/.test(path) || !decodes(path)) throw new Fault(400)
  const origin = `${req.protocol}://${host}`
  // What URL makes of "a/b", "a@b" or "a?b" is no host.
  if (!URL.canParse(origin) || !/^[\w.:[\]-]+$/.test(host) || !URL.canParse(origin + path))
    throw new Fault(400)
  return new URL(origin + path)
}

/** An IPv4 address as it is, an IPv6 address as its /64: whoever has one of those has them all. */
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

/** Forwarded headers that are still here come from a trusted proxy. */
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
