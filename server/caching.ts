import type { Request, Response } from 'express'

/**
 * What a member sees stays with the member; what everybody sees may be kept, if it is asked for anew each time. An open
 * answer is the same for everybody, whatever they send along.
 */
export function defaultCaching(req: Request, res: Response, open = false): void {
  const own = (!open && signedIn(req.headers.cookie)) || res.hasHeader('Set-Cookie') || (req.method !== 'GET' && req.method !== 'HEAD')
  if (own) {
    if (!res.hasHeader('Cache-Control') || res.hasHeader('Set-Cookie')) res.setHeader('Cache-Control', 'no-store')
    return
  }
  if (!res.hasHeader('Cache-Control')) res.setHeader('Cache-Control', res.statusCode < 500 ? 'public, max-age=0, must-revalidate' : 'no-store')
  if (!open) res.vary('Accept-Language').vary('Cookie')
}

const signedIn = (cookies: string | undefined) => /(?:^|;)\s*(?:__Host-)?session=/.test(cookies ?? '')
