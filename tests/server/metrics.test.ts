import { networkInterfaces } from 'node:os'
import express, { type RequestHandler } from 'express'
import { expect, test } from 'vitest'
import { databaseUrl } from '~/config.server'
import { prometheusFormat } from '../../server/prometheusFormat'
import { countResponse, registerMetric, metrics } from '../../server/metrics'
import { raw, served } from '../support/served'
import { aSite } from '../support/site'

const token = 'a-token-that-nobody-guesses-0123456789'
const refused = 'Metrics are for programs of this machine, or for who has the token.\n'

/** Parses Prometheus' text format by name and labels, except the process label. */
function valuesIn(text: string): Map<string, number> {
  const values = new Map<string, number>()
  for (const line of text.split('\n').filter((one) => one !== '' && !one.startsWith('#'))) {
    const [, name, value] = /^([a-z_]+(?:\{[^}]*\})?) (\S+)$/.exec(line) ?? []
    if (!name) throw new Error(`no sample: ${line}`)
    values.set(name.replace(/,?process="\d+"/, '').replace('{}', ''), Number(value))
  }
  return values
}

test('a text names each measure once, says what it means, and escapes what would end a label', () => {
  const text = prometheusFormat(
    [
      {
        name: 'a_total',
        help: 'All\n\\of it.',
        type: 'counter',
        read: () => [{ value: 1, labels: { b: 'c"\n\\' } }, { value: Number.NaN }],
      },
    ],
    { process: '7' },
  )
  expect(text).toBe(
    '# HELP a_total All\\n\\\\of it.\n# TYPE a_total counter\na_total{b="c\\"\\n\\\\",process="7"} 1\na_total{process="7"} NaN\n',
  )
})

test('a program of this machine reads how the process is', async () => {
  const { url } = await served(express().use(metrics()))
  countResponse(200)
  countResponse(503)
  countResponse(null)
  registerMetric({
    name: 'standpunkt_hits_total',
    help: 'Hits.',
    type: 'counter',
    read: () => [{ value: 42 }],
  })
  const answer = await fetch(`${url}/metrics`)
  expect([
    answer.status,
    answer.headers.get('Content-Type'),
    answer.headers.get('Cache-Control'),
  ]).toEqual([200, 'text/plain; charset=utf-8; version=0.0.4', 'no-store'])
  const values = valuesIn(await answer.text())
  expect(values.get('process_resident_memory_bytes')).toBeGreaterThan(10e6)
  expect(values.get('process_cpu_seconds_total')).toBeGreaterThan(0)
  expect(values.get('standpunkt_event_loop_lag_seconds{quantile="0.99"}')).toBeGreaterThanOrEqual(0)
  expect([
    values.get('standpunkt_pool_connections{state="most"}'),
    values.get('standpunkt_pool_waiting'),
  ]).toEqual([10, 0])
  expect(
    ['2xx', '5xx', 'left'].map((status) =>
      values.get(`standpunkt_answers_total{status="${status}"}`),
    ),
  ).toEqual([1, 1, 1])
  expect(values.get('standpunkt_hits_total')).toBe(42)
})

test('requests through a proxy, or with another host name, are rejected', async () => {
  const { url } = await served(express().use(metrics()))
  const forwarded = [
    'X-Forwarded-For: 127.0.0.1',
    'X-Forwarded-Proto: https',
    'Forwarded: for=127.0.0.1',
    'Via: 1.1 proxy',
    'X-Real-IP: ::1',
    'CF-Connecting-IP: 127.0.0.1',
  ]
  for (const header of forwarded)
    expect(
      await raw(
        url,
        `GET /metrics HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${header}\r\n\r\n`,
      ),
      header,
    ).toMatch(/^HTTP\/1\.1 403 /)
  for (const host of [
    'evil.example',
    'forum.example.org:3000',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
  ])
    expect(
      await raw(url, `GET /metrics HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
      host,
    ).toMatch(/^HTTP\/1\.1 403 /)
  for (const host of ['localhost', 'LOCALHOST:3000', '127.0.0.1', '[::1]:3000'])
    expect(
      await raw(url, `GET /metrics HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
      host,
    ).toMatch(/^HTTP\/1\.1 200 /)
})

test('another machine is not let in', async () => {
  const peer =
    (address: string | undefined): RequestHandler =>
    (req, _res, next) => {
      Object.defineProperty(req.socket, 'remoteAddress', { value: address })
      next()
    }
  for (const [address, status] of [
    ['10.0.0.7', 403],
    ['2001:db8::1', 403],
    ['::ffff:10.0.0.7', 403],
    [undefined, 403],
    ['127.8.9.1', 200],
    ['::1', 200],
    ['::ffff:127.0.0.1', 200],
  ] as const) {
    const { url } = await served(express().use(peer(address), metrics()))
    expect((await fetch(`${url}/metrics`)).status, address).toBe(status)
  }
})

test('the token admits any client on the whole site, and responses are counted', async () => {
  const site = await aSite({
    DATABASE_URL: databaseUrl(),
    HOST: '0.0.0.0',
    TRUST_PROXY: '1',
    METRICS_TOKEN: token,
  })
  const [elsewhere] = Object.values(networkInterfaces())
    .flat()
    .filter((one) => one?.family === 'IPv4' && !one.internal)
  const url = site.url.replace('0.0.0.0', '127.0.0.1')
  const ask = (headers: Record<string, string>, base = url) => fetch(`${base}/metrics`, { headers })
  await fetch(`${url}/`)
  await fetch(`${url}/nowhere`)
  const counted = async () => {
    const open = await ask({})
    expect(open.status).toBe(200)
    return valuesIn(await open.text())
  }
  // A response is counted after its last byte was sent, which the client may notice first.
  await expect
    .poll(async () => (await counted()).get('standpunkt_answers_total{status="4xx"}'))
    .toBe(1)
  const values = await counted()
  expect(values.get('standpunkt_answers_total{status="2xx"}')).toBeGreaterThanOrEqual(1)
  const far = { 'X-Forwarded-For': '203.0.113.9' }
  expect(await (await ask(far)).text()).toBe(refused)
  expect((await ask({ ...far, Authorization: `Bearer ${token}` })).status).toBe(200)
  for (const wrong of [
    `Bearer ${token}x`,
    `Bearer ${token.slice(1)}`,
    'Bearer',
    `Basic ${token}`,
    token,
    '',
  ])
    expect((await ask({ ...far, Authorization: wrong })).status, wrong).toBe(403)
  if (elsewhere) {
    const base = site.url.replace('0.0.0.0', elsewhere.address)
    expect((await ask({}, base)).status).toBe(403)
    expect((await ask({ Authorization: `Bearer ${token}` }, base)).status).toBe(200)
  }
  for (const spelling of ['/metrics.data', '/%6Detrics', '/metrics/x'])
    expect((await fetch(url + spelling, { headers: far })).status, spelling).toBe(404)
  expect((await fetch(`${url}/metrics`, { method: 'POST' })).status).toBe(403)
})
