import type { IncomingMessage } from 'node:http'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Request, RequestHandler, Response } from 'express'
import { Fault, sendFault } from './faults'

const kB = 1_024

/**
 * How long an oversized body is still read and discarded, in milliseconds, so that the client
 * receives our response.
 */
const lingering = 2_000

const bodies = new WeakMap<IncomingMessage, Uint8Array<ArrayBuffer>>()

/** Returns the body of a request that passed `wholeBody`, or null when it had none. */
export const bodyOf = (req: IncomingMessage): Uint8Array<ArrayBuffer> | null =>
  bodies.get(req) ?? null

/**
 * Returns the maximum body size of an address in bytes: small for forms, larger for a pasted
 * article, which grows when encoded.
 */
export const capOf = (path: string): number =>
  path.startsWith('/moderation/articles/') ? 700 * kB : 128 * kB

/**
 * Reads the whole body before any handler runs. Responds with 413 as soon as the limit is exceeded,
 * declared or not.
 */
export const wholeBody: RequestHandler = (req, res, next) => {
  if (req.method === 'GET' || req.method === 'HEAD') return next()
  const cap = capOf(req.path)
  if (Number(req.headers['content-length'] ?? 0) > cap) return refuseBody(req, res)
  const pieces: Uint8Array[] = []
  let length = 0
  const take = (piece: Uint8Array) => {
    length += piece.length
    if (length <= cap) return void pieces.push(piece)
    req.off('data', take).off('end', done)
    refuseBody(req, res)
  }
  const done = () => {
    if (length > 0) bodies.set(req, joined(pieces, length))
    next()
  }
  // When the client disconnects early, there is nobody to respond to.
  req
    .on('data', take)
    .once('end', done)
    .once('error', () => {})
}

function refuseBody(req: Request, res: Response): void {
  // Closing the connection while the client still sends would discard the response.
  const close = () => req.socket.destroySoon()
  const late = setTimeout(close, lingering)
  req
    .resume()
    .once('end', () => clearTimeout(late))
    .once('close', () => clearTimeout(late))
  sendFault(req, res, new Fault(413))
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** Reports whether this process is overloaded; `stop` ends the measurement. */
export type Load = { over(): boolean; stop(): void }

/**
 * Measures how late timers run in this process. Overloaded means a recent average of more than
 * `limit` milliseconds.
 */
export function watchLoad(limit = 100, look = 250): Load {
  const resolution = 10
  const delay = monitorEventLoopDelay({ resolution })
  delay.enable()
  let over = false
  const timer = setInterval(() => {
    over = delay.count > 0 && delay.mean / 1e6 - resolution > limit
    delay.reset()
  }, look).unref()
  return {
    over: () => over,
    stop() {
      clearInterval(timer)
      delay.disable()
    },
  }
}

/**
 * The number of concurrent requests, or of requests within a quarter of a second, from which
 * shedding load helps. With fewer requests, the delay comes from other processes on the machine.
 */
const crowd = { underWay: 8, arrived: 6, within: 250 } as const

/**
 * Admits work, or returns null while overloaded. The returned function must be called when the work
 * ends.
 */
export type Gate = { enter(): (() => void) | null }

/**
 * Creates the admission gate for all expensive work of this process, so that admitted requests
 * finish in time.
 */
export function gate(load: Pick<Load, 'over'>): Gate {
  let underWay = 0
  const arrivals: number[] = []
  const crowded = (now: number) => {
    arrivals.push(now)
    if (arrivals.length > crowd.arrived) arrivals.shift()
    return (
      underWay >= crowd.underWay ||
      (arrivals.length === crowd.arrived && now - (arrivals[0] ?? 0) < crowd.within)
    )
  }
  return {
    enter() {
      if (crowded(performance.now()) && load.over()) return null
      underWay++
      return () => void underWay--
    },
  }
}

/** Responds with 503 to requests that the gate does not admit. */
export function shed({ enter }: Gate): RequestHandler {
  return (_req, res, next) => {
    const leave = enter()
    if (leave === null) return next(new Fault(503, { 'Retry-After': '2' }))
    res.once('close', leave)
    next()
  }
}
