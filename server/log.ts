import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestHandler } from 'express'
import { pino, stdTimeFunctions, type Logger } from 'pino'
import { config } from '~/config.server'

let made: Logger | null = null

/** Creates the process's logger: one line of JSON per event on standard output. */
export const log = (): Logger =>
  (made ??= pino({
    level: config().logLevel,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
  }))

/**
 * Logs one line per response. Of the request only the path is logged: no query, headers, cookies or
 * body.
 */
export const requestLog: RequestHandler = (req, res, next) => {
  logResponse(req, res, performance.now())
  next()
}

/** Gives a response its request id, and logs it when it is finished. */
export function logResponse(
  req: IncomingMessage & { originalUrl?: string },
  res: ServerResponse,
  startedAt: number,
): void {
  const id = randomUUID()
  const { method } = req
  const [path] = (req.originalUrl ?? req.url ?? '').split('?', 1)
  res.setHeader('X-Request-Id', id)
  res.once('close', () => {
    const answered = res.writableFinished
    const entry = {
      id,
      method,
      path,
      status: answered ? res.statusCode : null,
      ms: Math.round(performance.now() - startedAt),
    }
    const level = !answered
      ? 'info'
      : res.statusCode >= 500
        ? 'error'
        : path === '/livez' || path === '/readyz'
          ? 'debug'
          : 'info'
    log()[level](entry, answered ? 'answered' : 'left')
  })
}

/** Interval of the log line that counts cached responses, in milliseconds. */
const telling = 60_000

/**
 * Counts responses served from the cache. Logging each would cost more than serving it, so one line
 * a minute gives their number; each one is logged only at debug level.
 */
export function logCacheHits(): (req: IncomingMessage) => void {
  const each = log().isLevelEnabled('debug')
  let hits = 0
  setInterval(() => {
    if (hits > 0) log().info({ hits, seconds: telling / 1_000 }, 'answered from memory')
    hits = 0
  }, telling).unref()
  return ({ method, url }) => {
    hits++
    if (each) log().debug({ method, path: url?.split('?', 1)[0] }, 'answered from memory')
  }
}
