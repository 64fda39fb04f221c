import { createHash, timingSafeEqual } from 'node:crypto'
import { BlockList, isIPv6 } from 'node:net'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Router, type Request, type RequestHandler } from 'express'
import { config, localNames } from '~/config.server'
import { pool } from '~/db/client.server'
import { parseUrl } from '~/domain/parseUrl'
import { prometheusFormat, type Metric } from './prometheusFormat'

const measures = new Map<string, Metric>()

/** Registers a metric for `/metrics`, replacing one of the same name. */
export const registerMetric = (one: Metric): void => void measures.set(one.name, one)

const answered: Record<string, number> = { '2xx': 0, '3xx': 0, '4xx': 0, '5xx': 0, left: 0 }

/** Counts a response by its status; null when the client disconnected first. */
export function countResponse(status: number | null): void {
  const kind = status === null ? 'left' : `${Math.floor(status / 100)}xx`
  answered[kind] = (answered[kind] ?? 0) + 1
}

/** Counts the responses of all handlers after it. */
export const countResponses: RequestHandler = (_req, res, next) => {
  res.once('close', () => countResponse(res.writableFinished ? res.statusCode : null))
  next()
}

/**
 * Serves `/metrics` in Prometheus format, only to programs on this machine or with the token. Must
 * run before forwarded headers are removed, because they reveal that a request came through a
 * proxy.
 */
export function metrics(): Router {
  measureProcess()
  measureLag()
  measurePool()
  registerMetric({
    name: 'standpunkt_answers_total',
    help: 'Answers by the class of their status.',
    type: 'counter',
    read: () => Object.entries(answered).map(([status, value]) => ({ value, labels: { status } })),
  })
  const router = Router()
  router.get('/metrics', (req, res) => {
    res.set('Cache-Control', 'no-store').type('text/plain')
    if (!mayRead(req))
      return void res
        .status(403)
        .send('Metrics are for programs of this machine, or for who has the token.\n')
    // Each serving process reports its own values.
    res
      .set('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
      .send(prometheusFormat(measures.values(), { process: String(process.pid) }))
  })
  return router
}

function mayRead(req: Request): boolean {
  const { authorization, host = '' } = req.headers
  if (authorization !== undefined) {
    const { metricsToken } = config()
    const given = /^Bearer +(\S+)$/i.exec(authorization)?.[1]
    return metricsToken !== null && given !== undefined && isSame(given, metricsToken)
  }
  // A page of another site may be resolved to this address (DNS rebinding), and a proxy forwards
  // the public host name.
  const isLocal = localNames.has(parseUrl(`http://${host}`)?.hostname ?? '')
  return (
    isLocal &&
    isLoopback(req.socket.remoteAddress ?? '') &&
    !Object.keys(req.headers).some(isOfProxy)
  )
}

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

const isLoopback = (address: string): boolean =>
  address !== '' && loopback.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')

const isOfProxy = (header: string): boolean =>
  /^(forwarded|via|x-forwarded-.*|x-real-ip|x-client-ip|true-client-ip|cf-connecting-ip)$/.test(
    header,
  )

/** Compares in constant time. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(one), digest(other))
}

// These have the names of Prometheus' official Node client, so that its dashboards work.
function measureProcess(): void {
  const began = Date.now() / 1_000 - process.uptime()
  const gauge = (name: string, help: string, read: () => number) =>
    registerMetric({ name, help, type: 'gauge', read: () => [{ value: read() }] })
  gauge('process_start_time_seconds', 'When the process began, in seconds since 1970.', () => began)
  gauge('process_resident_memory_bytes', 'Memory that the process holds.', () =>
    process.memoryUsage.rss(),
  )
  gauge(
    'nodejs_heap_size_used_bytes',
    'Memory of the heap in use.',
    () => process.memoryUsage().heapUsed,
  )
  gauge(
    'nodejs_external_memory_bytes',
    'Memory outside of the heap, buffers among it.',
    () => process.memoryUsage().external,
  )
  registerMetric({
    name: 'process_cpu_seconds_total',
    help: 'Time of processors spent.',
    type: 'counter',
    read() {
      const { user, system } = process.cpuUsage()
      return [{ value: (user + system) / 1e6 }]
    },
  })
}

function measureLag(): void {
  const resolution = 10
  const delay = monitorEventLoopDelay({ resolution })
  delay.enable()
  const seconds = (nanoseconds: number) => Math.max(0, nanoseconds / 1e9 - resolution / 1e3)
  registerMetric({
    name: 'standpunkt_event_loop_lag_seconds',
    help: 'How late the process came to its work since this was last asked for.',
    type: 'gauge',
    read() {
      const lags = [50, 99, 100].map((percent) => ({
        value: seconds(percent === 100 ? delay.max : delay.percentile(percent)),
        labels: { quantile: String(percent / 100) },
      }))
      delay.reset()
      return lags
    },
  })
}

function measurePool(): void {
  registerMetric({
    name: 'standpunkt_pool_connections',
    help: 'Connections to the database.',
    type: 'gauge',
    read() {
      const { totalCount, idleCount, options } = pool()
      const states = { busy: totalCount - idleCount, idle: idleCount, most: options.max }
      return Object.entries(states).map(([state, value]) => ({ value, labels: { state } }))
    },
  })
  registerMetric({
    name: 'standpunkt_pool_waiting',
    help: 'Who waits for a connection to the database.',
    type: 'gauge',
    read: () => [{ value: pool().waitingCount }],
  })
}
