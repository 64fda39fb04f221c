import { randomBytes } from 'node:crypto'
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { RequestHandler, Response } from 'express'
import helmet from 'helmet'
import { config } from '~/config.server'
import type { Reach } from '~/http/reach'
import { log } from './log'

/** What development needs beyond the policy: Vite injects styles and speaks over a socket. */
export type Allowances = { styles: string[]; connections: string[] }

/** The nonce of this response's Content-Security-Policy. */
export const nonceOf = (res: Response): string => String(res.locals.nonce)

/** Sets the headers that every answer carries, whatever its status. */
export function securityHeaders(
  { styles, connections }: Allowances = { styles: [], connections: [] },
): RequestHandler {
  const secured = headersWith(
    [`'self'`, (_req, res) => `'nonce-${(res as Response).locals.nonce}'`],
    [`'self'`, ...styles],
    [`'self'`, ...connections],
  )
  return (req, res, next) => {
    res.locals.nonce = randomBytes(16).toString('base64')
    secured(req, res, next)
  }
}

/** The same headers for an answer that is kept for everybody: its one script is a file of ours and needs no nonce. */
export function readersHeaders(): [name: string, value: string][] {
  const res = new ServerResponse(new IncomingMessage(new Socket()))
  headersWith([`'self'`], [`'self'`], [`'self'`])(res.req, res, () => {})
  return Object.entries(res.getHeaders()).map(([name, value]) => [name, String(value)])
}

type Source = string | ((req: IncomingMessage, res: ServerResponse) => string)

const headersWith = (scriptSrc: Source[], styleSrc: Source[], connectSrc: Source[]) =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: [`'none'`],
        scriptSrc,
        styleSrc,
        imgSrc: [`'self'`, 'data:'],
        fontSrc: [`'self'`],
        connectSrc,
        manifestSrc: [`'self'`],
        formAction: [`'self'`],
        baseUri: [`'none'`],
        frameAncestors: [`'none'`],
      },
    },
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    strictTransportSecurity: config().publicUrl.startsWith('https:') && {
      maxAge: 31_536_000,
      includeSubDomains: false,
    },
    xFrameOptions: { action: 'deny' },
  })

/** What a page in another site's frame may do: show itself, and ask this site for news. */
const framed = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self'`,
  `img-src 'self'`,
  `font-src 'self'`,
  `connect-src 'self'`,
  `form-action 'none'`,
  `base-uri 'none'`,
  'frame-ancestors *',
].join(';')

const forOthers = {
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Access-Control-Allow-Origin': '*',
}

/**
 * Lets other sites use this answer as a file, or in a frame of their pages too. What is let out is the same for everybody
 * and knows no cookies, so that pages of others learn nothing from it about who looks at them.
 */
export function openTo(reach: Reach, res: Response): void {
  const { sets, lacks } = openings[reach]
  res.set(sets)
  for (const name of lacks) res.removeHeader(name)
}

/** What an answer of each reach says beside, or instead of, what all answers of the house say, and what of that it leaves out. */
export const openings: Record<Reach, { sets: Record<string, string>; lacks: readonly string[] }> = {
  own: { sets: {}, lacks: [] },
  shared: { sets: forOthers, lacks: [] },
  framed: {
    sets: { ...forOthers, 'Content-Security-Policy': framed },
    lacks: ['X-Frame-Options', 'Cross-Origin-Opener-Policy', 'Origin-Agent-Cluster'],
  },
}

/** Forgets what a proxy might have said, unless the peer is one that TRUST_PROXY names. Where it names none, the log says so once. */
export const onlyTrustedProxies: RequestHandler = (req, _res, next) => {
  const trusts: (address: string, hop: number) => boolean = req.app.get('trust proxy fn')
  if (trusts(req.socket.remoteAddress ?? '', 0)) return next()
  const forwarded = Object.keys(req.headers).filter(
    (name) => name === 'forwarded' || name === 'x-real-ip' || name.startsWith('x-forwarded-'),
  )
  for (const name of forwarded) delete req.headers[name]
  if (forwarded.length > 0 && config().trustProxy === false) warnOnce()
  next()
}

let warned = false

/** Nothing of the request is in it: anybody can send such headers, and with any words. */
function warnOnce(): void {
  if (!warned)
    log().warn(
      'What a proxy says of visitors is thrown away, because TRUST_PROXY is not set. If a proxy stands in front, all visitors share its address until then, and with it their limits.',
    )
  warned = true
}
