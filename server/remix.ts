import { createRequestHandler, type AppLoadContext, type ServerBuild } from '@remix-run/node'
import type { Request as Asked, RequestHandler, Response as Answer } from 'express'
import '~/http/loadContext'
import { networkOf, urlOf } from './address'
import { defaultCaching } from './caching'
import { bodyOf } from './bodyLimit'
import { log } from './log'
import { nonceOf, applyEmbedPolicy } from './security'

/**
 * Passes requests to Remix. Unlike Remix's Express adapter it passes only complete bodies within
 * the limit, builds the URL from the verified host, and sets Cache-Control on every response. After
 * a write it responds only when this process has received the change, so that the next page shows
 * it.
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
      // The route decides, not the spelling of its address.
      if (load.document) applyEmbedPolicy(load.reach, res)
      await send(req, res, response, load.reach !== 'own')
    } catch (error) {
      if (!res.destroyed) return next(error)
      // An aborted response is our error, unless the client disconnected.
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
  // The response is complete, so sending it in one piece compresses it at a fraction of the cost.
  res.end(Buffer.from(await response.arrayBuffer()))
}
