import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import { pino, stdTimeFunctions, type Logger } from 'pino'
import { config } from '~/config.server'

let made: Logger | null = null

/** The log of this process: a line of JSON for each happening, on standard output. */
export const log = (): Logger => (made ??= pino({ level: config().logLevel, base: undefined, timestamp: stdTimeFunctions.isoTime }))

/** Writes one line for each answer, and nothing of what was asked for but its path: no query, header, cookie or body. */
export const requestLog: RequestHandler = (req, res, next) => {
  const begun = performance.now()
  const id = randomUUID()
  const [path] = req.originalUrl.split('?', 1)
  res.setHeader('X-Request-Id', id)
  res.once('close', () => {
    const answered = res.writableFinished
    const entry = { id, method: req.method, path, status: answered ? res.statusCode : null, ms: Math.round(performance.now() - begun) }
    const level = !answered ? 'info' : res.statusCode >= 500 ? 'error' : path === '/livez' || path === '/readyz' ? 'debug' : 'info'
    log()[level](entry, answered ? 'answered' : 'left')
  })
  next()
}
