import { createRequestHandler, type AppLoadContext, type ServerBuild } from '@remix-run/node'
import type { Request as Asked, RequestHandler, Response as Answer } from 'express'
import '~/http/loadContext'
import { networkOf, urlOf } from './address'
import { defaultCaching } from './caching'
import { bodyOf } from './limits'
import { log } from './log'
import { nonceOf, openTo } from './security'

/**
 * Hands requests to Remix. Unlike its own adapter it gives away only bodies that are whole and within their cap,
 * builds the address from the one host that has been checked, and leaves no answer without a word on caching. Whoever
 * has acted is told so only when this process shows it: the next page they ask for, signed out or in, has what they did.
 */
export function remix(
  build: ServerBuild | (() => Promise<ServerBuild>),
  mode: string,
  caughtUp: () => Promise<void>,
): RequestHandler {
  const handle = createRequestHandler(build, mode)
  return async (req, res, next) => {
    try {
      const load = loadContext(req, res)
      const response = await handle(toRequest(req, res), load)
      if (req.method !== 'GET' && req.method !== 'HEAD') await caughtUp()
      // What the route says counts, never how its address was written.
      if (load.document) openTo(load.reach, res)
      await send(req, res, response, load.reach !== 'own')
    } catch (error) {
      if (!res.destroyed) return next(error)
      // An answer that broke off in the middle: unless its reader left, that was us.
      if (!hasLeft(error))
        log().error(
          { path: req.path, fault: error instanceof Error ? error.name : typeof error },
          'broke off',
        )
    }
  }
}

const hasLeft = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'ERR_STREAM_PREMATURE_CLOSE' || error.code === 'ABORT_ERR')

const loadContext = (req: Asked, res: Answer): AppLoadContext => ({
  nonce: nonceOf(res),
  address: networkOf(req.ip ?? ''),
  document: !req.path.endsWith('.data'),
  memo: new Map(),
  madeOf: new Set(),
  reach: 'own',
  cookies: [],
})

function toRequest(req: Asked, res: Answer): Request {
  const left = new AbortController()
  res.once('close', () => {
    if (!res.writableFinished) left.abort()
  })
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined) headers.append(name, one)
  const bodiless = req.method === 'GET' || req.method === 'HEAD'
  return new Request(urlOf(req), {
    method: req.method,
    headers,
    signal: left.signal,
    body: bodiless ? null : bodyOf(req),
  })
}

async function send(req: Asked, res: Answer, response: Response, open: boolean): Promise<void> {
  res.status(response.status)
  for (const [name, value] of response.headers)
    if (name !== 'set-cookie') res.setHeader(name, value)
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) res.setHeader('Set-Cookie', cookies)
  defaultCaching(req, res, open)
  if (response.body === null || req.method === 'HEAD') {
    await response.body?.cancel()
    return void res.end()
  }
  // Everything is ready at once; in one piece it is compressed and sent for a fraction of the cost.
  res.end(Buffer.from(await response.arrayBuffer()))
}
