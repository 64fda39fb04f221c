import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestHandler } from 'express'
import { pino, stdTimeFunctions, type Logger } from 'pino'
import { config } from '~/config.server'

let made: Logger | null = null

/** The log of this process: a line of JSON for each happening, on standard output. */
export const log = (): Logger =>
  (made ??= pino({
    level: config().logLevel,
    base: undefined,
    timestamp: stdTimeFunctions.isoTime,
  }))

/** Writes one line for each answer, and nothing of what was asked for but its path: no query, header, cookie or body. */
export const requestLog: RequestHandler = (req, res, next) => {
  noteAnswer(req, res, performance.now())
  next()
}

/** Gives an answer its id, and writes its line when it is over. */
export function noteAnswer(
  req: IncomingMessage & { originalUrl?: string },
  res: ServerResponse,
  begun: number,
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
      ms: Math.round(performance.now() - begun),
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

/** How often the log tells how many answers came from memory, in milliseconds. */
const telling = 60_000

/**
 * Notes answers from memory. A line for each would cost more than the answer: there is one a minute with their number,
 * and one for each only at the level of debugging.
 */
export function noteHits(): (req: IncomingMessage) => void {
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
