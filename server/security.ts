import { randomBytes } from 'node:crypto'
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { RequestHandler, Response } from 'express'
import helmet from 'helmet'
import { config } from '~/config.server'
import type { EmbedPolicy } from '~/http/embedPolicy'
import { log } from './log'

/** What development needs beyond the policy: Vite's inline styles and its web socket. */
export type Allowances = { styles: string[]; connections: string[] }

/** Returns the nonce of this response's Content-Security-Policy. */
export const nonceOf = (res: Response): string => String(res.locals.nonce)

/** Sets the security headers of every response, whatever its status. */
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

/**
 * Returns the same headers for a cached public response. Its only script is a static file and needs
 * no nonce.
 */
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

/** The content security policy of an embedded page: it may show itself and poll this site. */
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
 * Lets other sites use this response as a file, or in a frame. Such responses are the same for
 * everybody and ignore cookies, so they reveal nothing about the viewer.
 */
export function applyEmbedPolicy(reach: EmbedPolicy, res: Response): void {
  const { sets, lacks } = embedPolicyHeaders[reach]
  res.set(sets)
  for (const name of lacks) res.removeHeader(name)
}

/** The headers that each embed policy sets or removes, relative to the default headers. */
export const embedPolicyHeaders: Record<
  EmbedPolicy,
  { sets: Record<string, string>; lacks: readonly string[] }
> = {
  own: { sets: {}, lacks: [] },
  shared: { sets: forOthers, lacks: [] },
  framed: {
    sets: { ...forOthers, 'Content-Security-Policy': framed },
    lacks: ['X-Frame-Options', 'Cross-Origin-Opener-Policy', 'Origin-Agent-Cluster'],
  },
}

/**
 * Removes forwarded headers unless the peer is a proxy named by TRUST_PROXY. Logs one warning when
 * no proxy is configured.
 */
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

/** Contains nothing from the request, because anybody can send such headers with any content. */
function warnOnce(): void {
  if (!warned)
    log().warn(
      'What a proxy says of visitors is thrown away, because TRUST_PROXY is not set. If a proxy stands in front, all visitors share its address until then, and with it their limits.',
    )
  warned = true
}
