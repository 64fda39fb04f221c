import type { Request, Response } from 'express'
import type { SurrogateKey } from '~/http/surrogateKey'

/**
 * Sets the default Cache-Control of a response. Members' pages stay private; public pages may be
 * stored but must be revalidated. An `open` response is the same for everybody, with or without
 * cookies.
 */
export function defaultCaching(req: Request, res: Response, open = false): void {
  const own =
    (!open && hasSessionCookie(req.headers.cookie)) ||
    res.hasHeader('Set-Cookie') ||
    (req.method !== 'GET' && req.method !== 'HEAD')
  if (own) {
    if (!res.hasHeader('Cache-Control') || res.hasHeader('Set-Cookie'))
      res.setHeader('Cache-Control', 'no-store')
    return
  }
  if (!res.hasHeader('Cache-Control'))
    res.setHeader(
      'Cache-Control',
      res.statusCode < 500 ? 'public, max-age=0, must-revalidate' : 'no-store',
    )
  if (!open) res.vary(publicVary)
}

/** Returns true when a Cookie header contains a session cookie, valid or not. */
export const hasSessionCookie = (cookies: string | undefined): boolean =>
  cookies !== undefined && /(?:^|;)\s*(?:__Host-)?session\s*=/.test(cookies)

/**
 * Returns the caching headers of a response that this process caches too. Browsers revalidate each
 * time and get a 304. Shared caches may keep it for one second only, because they do not receive
 * invalidations; only they may serve stale content while revalidating (CDN-Cache-Control, because
 * browsers would follow Cache-Control as well).
 */
export const sharedCaching = (
  madeOf: ReadonlySet<SurrogateKey>,
): [name: string, value: string][] => [
  ['Cache-Control', 'public, max-age=0, s-maxage=1, must-revalidate'],
  ['CDN-Cache-Control', 'public, max-age=1, stale-while-revalidate=10, stale-if-error=86400'],
  ['Surrogate-Key', [...madeOf].sort().join(' ')],
]

/** The Vary header of public pages. */
export const publicVary = 'Accept-Language, Cookie'
