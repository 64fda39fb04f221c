import { createHash } from 'node:crypto'
import express, { type RequestHandler } from 'express'
import { expect, test } from 'vitest'
import { handleError } from '../../server/errorHandlers'
import { bodyOf, wholeBody } from '../../server/bodyLimit'
import { gate, shed, watchLoad } from '../../server/loadShedding'
import { raw, served } from '../support/served'

const kB = 1_024
let reached = 0

const echo: RequestHandler = (req, res) => {
  reached++
  res.send(
    createHash('sha256')
      .update(bodyOf(req) ?? '')
      .digest('hex'),
  )
}

const done: RequestHandler = (_req, res) => void res.send('done')

const capped = () => served(express().use(wholeBody, echo, handleError))
const digest = (text: string) => createHash('sha256').update(text).digest('hex')
const post = (url: string, body: BodyInit) => fetch(url, { method: 'POST', body, duplex: 'half' })

/** A chunked body without Content-Length. */
const inPieces = (pieces: number) =>
  new ReadableStream({
    pull: (to) => (pieces-- > 0 ? to.enqueue(new Uint8Array(8 * kB).fill(97)) : to.close()),
  })

test('a body up to the cap arrives whole', async () => {
  const { url } = await capped()
  const largest = 'a'.repeat(128 * kB)
  expect(await (await post(`${url}/t/1/reply`, largest)).text()).toBe(digest(largest))
  expect(await (await post(`${url}/t/1/reply`, inPieces(16))).text()).toBe(digest(largest))
  expect(await (await post(`${url}/t/1/reply`, '')).text()).toBe(digest(''))
})

test('one byte more is too much, and nobody gets to act on it', async () => {
  const { url } = await capped()
  reached = 0
  expect((await post(`${url}/t/1/reply`, 'a'.repeat(128 * kB + 1))).status).toBe(413)
  expect(reached).toBe(0)
})

test('a body that does not say its length is measured while it comes', async () => {
  const { url } = await capped()
  reached = 0
  expect((await post(`${url}/t/1/reply`, inPieces(17))).status).toBe(413)
  expect(reached).toBe(0)
})

test('a client that sends far too much receives the response instead of a broken connection', async () => {
  const { url } = await capped()
  expect((await post(url, 'a'.repeat(20 * kB * kB))).status).toBe(413)
})

test('a huge announced length is refused before anything is read', async () => {
  const { url } = await capped()
  const begun = performance.now()
  const answer = await raw(url, 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 60000000\r\n\r\n')
  expect(answer).toMatch(/^HTTP\/1\.1 413 /)
  expect(performance.now() - begun).toBeLessThan(4_000)
})

test('an article may be longer than a form', async () => {
  const { url } = await capped()
  expect((await post(`${url}/moderation/articles/preview`, 'a'.repeat(700 * kB))).status).toBe(200)
  expect((await post(`${url}/moderation/articles/preview`, 'a'.repeat(700 * kB + 1))).status).toBe(
    413,
  )
})

test('under overload some are turned away with a time to come back, and those let in get their answer', async () => {
  const load = watchLoad()
  const busy: RequestHandler = (_req, res) => {
    for (const until = performance.now() + 30; performance.now() < until;) continue
    res.send('done')
  }
  const app = express()
    .get('/livez', (_req, res) => void res.send('alive'))
    .use(shed(gate(load)), busy, handleError)
  const { url } = await served(app)
  const statuses: number[] = []
  const slowest: number[] = []
  let alive = 0
  const until = performance.now() + 4_000
  const client = async () => {
    while (performance.now() < until) {
      const begun = performance.now()
      const response = await fetch(url)
      await response.text()
      statuses.push(response.status)
      if (response.status === 503) expect(response.headers.get('Retry-After')).toBe('2')
      else slowest.push(performance.now() - begun)
    }
  }
  const watcher = async () => {
    while (performance.now() < until) alive += (await fetch(`${url}/livez`)).status === 200 ? 1 : 0
  }
  await Promise.all([...Array.from({ length: 12 }, client), watcher()])
  load.stop()
  expect(statuses).toContain(503)
  expect(statuses).toContain(200)
  expect(new Set(statuses)).toEqual(new Set([200, 503]))
  expect(Math.max(...slowest)).toBeLessThan(2_000)
  expect(alive).toBeGreaterThan(0)
})

test('a process that is not late turns nobody away', async () => {
  const load = watchLoad()
  const { url } = await served(express().use(shed(gate(load)), done, handleError))
  await new Promise((resolve) => setTimeout(resolve, 600))
  const statuses = await Promise.all(
    Array.from({ length: 20 }, async () => (await fetch(url)).status),
  )
  load.stop()
  expect(new Set(statuses)).toEqual(new Set([200]))
})

test('a few requests at a time are let in, however late the process is for other reasons', async () => {
  const slow: RequestHandler = (_req, res) => void setTimeout(() => res.send('done'), 300)
  const { url } = await served(express().use(shed(gate({ over: () => true })), slow, handleError))
  const crowdOf = (size: number) =>
    Promise.all(Array.from({ length: size }, async () => (await fetch(url)).status))
  for (let round = 0; round < 3; round++) expect(new Set(await crowdOf(5))).toEqual(new Set([200]))
  expect(await crowdOf(30)).toContain(503)
})
