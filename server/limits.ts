import type { IncomingMessage } from 'node:http'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Request, RequestHandler, Response } from 'express'
import { Fault, sendFault } from './faults'

const kB = 1_024

/** How long what is too large is still read, and thrown away, so that its sender gets to see our answer. */
const lingering = 2_000

const bodies = new WeakMap<IncomingMessage, Uint8Array<ArrayBuffer>>()

/** The whole body of a request that has passed `wholeBody`; null when it had none. */
export const bodyOf = (req: IncomingMessage): Uint8Array<ArrayBuffer> | null =>
  bodies.get(req) ?? null

/** How many bytes may be sent to this address: forms are small, a pasted article is longer and grows when encoded. */
export const capOf = (path: string): number =>
  path.startsWith('/moderation/articles/') ? 700 * kB : 128 * kB

/** Reads the body before anybody acts on it, and answers 413 as soon as it is over its cap, announced or not. */
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
  // Who goes away halfway has not sent anything, and there is nobody left to answer.
  req
    .on('data', take)
    .once('end', done)
    .once('error', () => {})
}

function refuseBody(req: Request, res: Response): void {
  // A connection that is closed while its sender still sends loses the answer on the way.
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

/** Whether this process has more to do than it can; stop ends the watching. */
export type Load = { over(): boolean; stop(): void }

/** Watches how late this process comes to its work: over means by more than `limit` milliseconds on average of late. */
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
 * A crowd: so many requests under way at once, or come within a quarter of a second. With fewer, a process that is late
 * is kept late by others on its machine, and turning people away would not help.
 */
const crowd = { underWay: 8, arrived: 6, within: 250 } as const

/** Lets work begin; null while there is more to do than can be done. What it gives is called when the work is over. */
export type Gate = { enter(): (() => void) | null }

/** The gate before everything in this process that costs: so that what is let in is done in time. */
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

/** Turns away the requests that the gate does not let in. */
export function shed({ enter }: Gate): RequestHandler {
  return (_req, res, next) => {
    const leave = enter()
    if (leave === null) return next(new Fault(503, { 'Retry-After': '2' }))
    res.once('close', leave)
    next()
  }
}
