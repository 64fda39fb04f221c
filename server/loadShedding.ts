import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { RequestHandler } from 'express'
import { RequestError } from './errorHandlers'

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
    if (leave === null) return next(new RequestError(503, { 'Retry-After': '2' }))
    res.once('close', leave)
    next()
  }
}
