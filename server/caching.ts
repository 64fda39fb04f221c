import type { Request, Response } from 'express'
import type { SurrogateKey } from '~/http/surrogateKey'

/**
 * What a member sees stays with the member; what everybody sees may be kept, if it is asked for anew each time. An open
 * answer is the same for everybody, whatever they send along.
 */
export function defaultCaching(req: Request, res: Response, open = false): void {
  const own =
    (!open && signedIn(req.headers.cookie)) ||
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
  if (!open) res.vary(readersVary)
}

/** Whether a Cookie header looks like that of a member, be it valid or not. */
export const signedIn = (cookies: string | undefined): boolean =>
  cookies !== undefined && /(?:^|;)\s*(?:__Host-)?session\s*=/.test(cookies)

/**
 * What a cache may do with an answer that this process keeps too. A browser asks for it anew each time, and gets a 304;
 * what stands in between keeps it for a second and no longer, because it does not hear when the answer is out of date.
 * Only such a cache may answer with what is old while it asks: browsers would too, were it said in Cache-Control.
 */
export const keptCaching = (madeOf: ReadonlySet<SurrogateKey>): [name: string, value: string][] => [
  ['Cache-Control', 'public, max-age=0, s-maxage=1, must-revalidate'],
  ['CDN-Cache-Control', 'public, max-age=1, stale-while-revalidate=10, stale-if-error=86400'],
  ['Surrogate-Key', [...madeOf].sort().join(' ')],
]

/** What an answer for readers depends on besides its address. */
export const readersVary = 'Accept-Language, Cookie'
