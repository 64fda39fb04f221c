import { createConnection } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import express from 'express'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { databaseUrl } from '~/config.server'
import { database, pool } from '~/db/client.server'
import type { MemberContext } from '~/domain/context'
import { maxMissedEvents } from '~/domain/events/eventWindow'
import { lucia } from '~/domain/identity/lucia.server'
import { record } from '~/domain/events/record.server'
import { mergeThread } from '~/domain/threads/merge.server'
import { castVote } from '~/domain/votes/castVote.server'
import { memberIdOfSession } from '~/start.server'
import { liveStreams, streamLimits } from '../../server/live'
import { liveThreads } from '../../server/liveThreads'
import { listenForChanges } from '../../server/changeListener'
import { processQuota } from '../../server/connectionQuota'
import { aMember, aModerator, aPost, aThread } from '../support/builders.server'
import { served } from '../support/served'
import { aSite } from '../support/site'
import { aStream, aStreamInTime, type Message } from '../support/stream'

let thread = 0
beforeAll(async () => {
  thread = await aThread()
})

/**
 * Starts only the streams, with the site's timeouts; proxies are trusted, so that a test can use
 * many addresses.
 */
async function aLiveServer(load = { over: false }) {
  const moves = listenForChanges(() => {})
  onTestFinished(() => moves.stop())
  // The read after connecting would disturb what a test counts.
  const hears = new Promise<void>((resolve) => void moves.onGap(resolve))
  const streams = liveStreams({
    moves,
    places: processQuota(),
    gate: { enter: () => (load.over ? null : () => {}) },
    whose: memberIdOfSession,
  })
  await hears
  const web = await served(express().set('trust proxy', 1).use(streams.router), streams.leave)
  return {
    ...web,
    at: (id: number, after?: number) =>
      `${web.url}/live/t/${id}${after === undefined ? '' : `?after=${after}`}`,
  }
}

const versionOf = async (id: number) =>
  (await database().thread.findUniqueOrThrow({ where: { id } })).version
const kinds = (messages: readonly Message[]) => messages.map(({ data }) => data.kind)
const listeners = async () => {
  const { rows } = await pool().query<{ pid: number }>(
    `select pid from pg_stat_activity where datname = current_database() and application_name = 'standpunkt moves'`,
  )
  return rows.map(({ pid }) => pid)
}

/** Returns the cookies of several sessions of one member, and then of others with one each. */
async function sessionsOf(
  member: MemberContext,
  count: number,
  ...others: MemberContext[]
): Promise<string[]> {
  const whom = [...Array.from({ length: count }, () => member), ...others]
  return Promise.all(
    whom.map(
      async ({ viewer: { id } }) =>
        (await lucia(database()).createSession(id, { userAgent: null })).id,
    ),
  )
}

test('an open page receives the events of its thread, with the post but no content', async () => {
  const web = await aLiveServer()
  const id = await aThread()
  const other = await aThread()
  const stream = await aStream(web.at(id))
  expect([
    stream.status,
    stream.headers['content-type'],
    stream.headers['cache-control'],
    stream.headers['x-accel-buffering'],
    stream.headers['content-encoding'],
  ]).toEqual([200, 'text/event-stream; charset=utf-8', 'no-store, no-transform', 'no', undefined])
  await stream.heard(1, 'here')
  await aPost({ thread: other })
  const post = await aPost({ thread: id, text: 'Ein geheimes Wort.' })
  await castVote(await aMember(), { postId: post, quality: 1 })
  const heard = await stream.heard(2)
  expect(heard.map(({ data }) => data)).toEqual([
    { version: 1, kind: 'posted', post },
    { version: 2, kind: 'voted', post },
  ])
  expect(heard.map((one) => one.id)).toEqual(['1', '2'])
  expect(stream.text()).not.toContain('geheim')
})

test('a client that reconnects sends the last version it knows, and catches up', async () => {
  const web = await aLiveServer()
  const id = await aThread()
  for (let n = 0; n < 4; n++) await aPost({ thread: id })
  const versions = async (after: number, headers = {}) =>
    (
      await (
        await aStream(web.at(id, after), headers)
      ).heard(
        4 - Math.max(after, Number((headers as Record<string, string>)['Last-Event-ID'] ?? 0)),
      )
    ).map(({ data }) => data.version)
  expect(await versions(0)).toEqual([1, 2, 3, 4])
  expect(await versions(2)).toEqual([3, 4])
  expect(
    await versions(1, { 'Last-Event-ID': '3' }),
    'a browser that reconnects by itself',
  ).toEqual([4])
  const current = await aStream(web.at(id, 4))
  const ahead = await aStream(web.at(id, 400))
  await aPost({ thread: id })
  expect((await current.heard(1)).map(({ data }) => data.version)).toEqual([5])
  await sleep(100)
  expect(
    ahead.messages().map(({ event }) => event),
    'of a later version than there is',
  ).toEqual(['here', 'message'])
})

test('a client that follows a merged debate receives the merge, and later ones are redirected', async () => {
  const web = await aLiveServer()
  const [id, into] = [await aThread(), await aThread()]
  const open = await aStream(web.at(id))
  await open.heard(1, 'here')
  await mergeThread(await aModerator(), { threadId: id, into })
  expect((await open.heard(1)).map(({ data }) => data)).toEqual([
    { version: 1, kind: 'moved', post: null },
  ])
  expect((await (await aStream(web.at(id, 0))).heard(1)).map(({ data }) => data.kind)).toEqual([
    'moved',
  ])
  for (const after of [undefined, 1]) {
    const led = await aStream(web.at(id, after))
    expect([led.status, led.headers.location]).toEqual([301, `/live/t/${into}`])
  }
  open.close()
  const anew = await aLiveServer()
  expect((await aStream(anew.at(id, 1))).headers.location).toBe(`/live/t/${into}`)
  expect(await (await aStream(anew.at(into))).heard(1, 'here')).toMatchObject([
    { data: { version: 1 } },
  ])
})

test('a client that was away for long learns only that much happened, and then gets new events', async () => {
  const web = await aLiveServer()
  const id = await aThread()
  const someone = await aMember()
  const post = await aPost({ thread: id, by: someone })
  for (let n = 0; n < maxMissedEvents; n++)
    await record(someone, { kind: 'voted', threadId: id, postId: post })
  const stream = await aStream(web.at(id, 0))
  expect((await stream.heard(1, 'much')).map(({ id: last, data }) => [last, data])).toEqual([
    ['501', { version: 501 }],
  ])
  const nearly = await aStream(web.at(id, 1))
  expect((await nearly.heard(maxMissedEvents)).length).toBe(maxMissedEvents)
  await aPost({ thread: id })
  expect(kinds(await stream.heard(1))).toEqual(['posted'])
})

test('many pages of one thread ask the database once', async () => {
  const web = await aLiveServer()
  const id = await aThread()
  await aPost({ thread: id })
  const first = await aStream(web.at(id, 0))
  await first.heard(1)
  await database().$executeRaw`alter table events rename to hidden`
  onTestFinished(
    async () => void (await database().$executeRaw`alter table if exists hidden rename to events`),
  )
  const others = await Promise.all(
    [0, 0, 1, 1].map((after, n) =>
      aStream(web.at(id, after), { 'X-Forwarded-For': `203.0.113.${n}` }),
    ),
  )
  await database().$executeRaw`alter table hidden rename to events`
  expect(others.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  await aPost({ thread: id })
  expect((await others[0]?.heard(2))?.map(({ data }) => data.version)).toEqual([1, 2])
  expect((await others[3]?.heard(1))?.map(({ data }) => data.version)).toEqual([2])
})

test('events during a lost Postgres connection are sent when it is back, each once', async () => {
  const web = await aLiveServer()
  const id = await aThread()
  const stream = await aStream(web.at(id, 0))
  await stream.heard(1, 'here')
  await expect.poll(listeners).toHaveLength(1)
  await aPost({ thread: id })
  await stream.heard(1)
  await pool().query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'standpunkt moves'`,
  )
  await aPost({ thread: id })
  await aPost({ thread: id })
  const begun = Date.now()
  expect((await stream.heard(3)).map(({ data }) => data.version)).toEqual([1, 2, 3])
  expect(Date.now() - begun).toBeLessThan(5_000)
  await aPost({ thread: id })
  expect((await stream.heard(4)).map(({ data }) => data.version)).toEqual([1, 2, 3, 4])
})

test.each(['0', '01', '-1', '1x', '1e3', '9999999999', '999999999', '%00', 'abc'])(
  'there is no stream at %s',
  async (id) => {
    const web = await aLiveServer()
    const stream = await aStream(`${web.url}/live/t/${id}`)
    expect([400, 404]).toContain(stream.status)
  },
)

test('a HEAD request for a stream gets the headers and uses no quota', async () => {
  const web = await aLiveServer()
  for (let asked = 0; asked <= streamLimits.address; asked++) {
    const answer = await fetch(web.at(thread), {
      method: 'HEAD',
      signal: AbortSignal.timeout(2_000),
    })
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([
      200,
      'text/event-stream; charset=utf-8',
    ])
  }
  expect((await aStream(web.at(thread))).status).toBe(200)
})

test('a client that leaves before its stream starts receives nothing, while others continue', async () => {
  const moves = listenForChanges(() => {})
  onTestFinished(() => moves.stop())
  const threads = liveThreads(moves, () => {})
  const id = await aThread()
  const heard = { left: 0, stayed: 0 }
  const follower = (name: keyof typeof heard) => ({
    tell: (told: readonly unknown[]) => void (heard[name] += told.length),
    tooMuch: () => {},
    end: () => {},
  })
  const [left, stayed] = [
    await threads.join(id, null, follower('left')),
    await threads.join(id, null, follower('stayed')),
  ]
  left?.leave()
  left?.begin()
  stayed?.begin()
  await aPost({ thread: id })
  await expect.poll(() => heard.stayed).toBe(1)
  expect(heard.left).toBe(0)
})

test('other sites cannot use up the streams of their visitors', async () => {
  const web = await aLiveServer()
  expect((await aStream(web.at(thread), { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403)
  expect((await aStream(web.at(thread), { 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200)
})

test('an address has so many streams, an IPv6 network too, and a closed one makes room', async () => {
  const web = await aLiveServer()
  for (const [mine, alsoMine, other] of [
    ['203.0.113.1', '203.0.113.1', '203.0.113.2'],
    ['2001:db8:1:2::1', '2001:db8:1:2:3::4', '2001:db8:1:3::1'],
  ] as const) {
    const from = (address: string) => aStream(web.at(thread), { 'X-Forwarded-For': address })
    const all = await Promise.all(Array.from({ length: streamLimits.address }, () => from(mine)))
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200]))
    const refused = await from(alsoMine)
    expect([refused.status, Number(refused.headers['retry-after']) > 0]).toEqual([429, true])
    expect((await from(other)).status).toBe(200)
    all[0]?.close()
    await expect.poll(async () => (await from(alsoMine)).status).toBe(200)
  }
})

test('a member has so many streams, from wherever and with however many sessions', async () => {
  const web = await aLiveServer()
  const [mine, alsoMine, yours] = await sessionsOf(await aMember(), 2, await aMember())
  let address = 0
  const from = (session = '') =>
    aStream(web.at(thread), {
      Cookie: `lang=de; session=${session}`,
      'X-Forwarded-For': `203.0.113.${++address}`,
    })
  const all = await Promise.all(
    Array.from({ length: streamLimits.member }, (_, n) => from(n % 2 === 0 ? mine : alsoMine)),
  )
  expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200]))
  expect((await from(mine)).status).toBe(429)
  expect((await from(alsoMine)).status).toBe(429)
  expect((await from(yours)).status).toBe(200)
  all[0]?.close()
  await expect.poll(async () => (await from(alsoMine)).status).toBe(200)
})

test('a made-up session is nobody’s: it takes no member’s place, and the limit of the address holds', async () => {
  const web = await aLiveServer()
  const from = (session: string) =>
    aStream(web.at(thread), { Cookie: `session=${session}`, 'X-Forwarded-For': '203.0.113.1' })
  const made = ['a'.repeat(40), 'mine', '%00', '../..']
  const all = await Promise.all(
    Array.from({ length: streamLimits.address }, (_, n) => from(made[n % made.length] ?? '')),
  )
  expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200]))
  expect((await from('b'.repeat(40))).status).toBe(429)
})

test('an overloaded process admits no stream, says when to come back, and keeps the open ones informed', async () => {
  const load = { over: false }
  const web = await aLiveServer(load)
  const id = await aThread()
  const stream = await aStream(web.at(id))
  await stream.heard(1, 'here')
  load.over = true
  const refused = await aStream(web.at(id))
  expect([refused.status, refused.headers['retry-after']]).toEqual([503, '2'])
  await aPost({ thread: id })
  expect(kinds(await stream.heard(1))).toEqual(['posted'])
  load.over = false
  expect((await aStream(web.at(id))).status).toBe(200)
})

test('a client that takes nothing is cut, and the others go on', async () => {
  const web = await aLiveServer()
  const id = await aThread()
  const quick = await aStream(web.at(id))
  const slow = createConnection(web.port, '127.0.0.1', () =>
    slow.write(`GET /live/t/${id} HTTP/1.1\r\nHost: x\r\n\r\n`),
  )
  onTestFinished(() => void slow.destroy())
  let taken = 0
  slow
    .on('error', () => {})
    .on('data', (piece) => (taken += piece.length))
    .pause()
  await quick.heard(1, 'here')
  await sleep(300)
  // Some megabytes fill the buffers of both ends before anything is queued here.
  const tellMany = `select pg_notify('thread_moved', json_build_object('event', '1', 'thread', $1::int, 'version', v, 'kind', repeat('x', 7000), 'post', null)::text) from generate_series($2::int, $2 + 3) v`
  for (let version = 1; version < 1_500; version += 4) {
    await pool().query(tellMany, [id, version])
    await expect
      .poll(() => quick.length(), { interval: 2, timeout: 5_000 })
      .toBeGreaterThan((version + 3) * 7_000)
  }
  const cut = new Promise((resolve) => slow.once('close', resolve))
  slow.resume()
  await cut
  expect(taken).toBeLessThan(quick.length())
})

test('a restart does not wait for streams, and asks each page to reconnect at another time', async () => {
  const web = await aLiveServer()
  const streams = await Promise.all(Array.from({ length: 12 }, () => aStream(web.at(thread))))
  await Promise.all(streams.map((stream) => stream.heard(1, 'here')))
  const begun = performance.now()
  const drained = web.drain()
  await Promise.all(streams.map(({ ended }) => ended))
  await drained
  expect(performance.now() - begun).toBeLessThan(3_000)
  const waits = streams.map((stream) =>
    Number(stream.messages().find(({ event }) => event === 'bye')?.data.in),
  )
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(1_000)
  expect(Math.max(...waits)).toBeLessThanOrEqual(10_000)
  expect(new Set(waits).size).toBeGreaterThan(6)
})

test('the limits hold for all serving processes together, each sends events, and all end at once', async () => {
  const site = await aSite({ DATABASE_URL: databaseUrl(), WEB_CONCURRENCY: '2' })
  const id = await aThread()
  const streams = await Promise.all(
    Array.from({ length: streamLimits.address }, () => aStreamInTime(`${site.url}/live/t/${id}`)),
  )
  expect(new Set(streams.map(({ status }) => status))).toEqual(new Set([200]))
  expect((await aStreamInTime(`${site.url}/live/t/${id}`)).status).toBe(429)
  const before = await versionOf(id)
  await aPost({ thread: id })
  for (const stream of streams)
    expect((await stream.heard(1)).map(({ data }) => data.version)).toEqual([before + 1])
  const begun = performance.now()
  expect(await site.end('SIGTERM')).toBe(0)
  expect(performance.now() - begun).toBeLessThan(5_000)
  await Promise.all(streams.map(({ ended }) => ended))
})

test('the policy of the site and its headers hold for streams too, and they are never compressed', async () => {
  const site = await aSite({ DATABASE_URL: databaseUrl() })
  const stream = await aStream(`${site.url}/live/t/${thread}`, { 'Accept-Encoding': 'br, gzip' })
  expect([
    stream.status,
    stream.headers['content-encoding'],
    stream.headers['x-content-type-options'],
  ]).toEqual([200, undefined, 'nosniff'])
  expect(stream.headers['content-security-policy']).toContain(`default-src 'none'`)
  expect((await aStream(`${site.url}/live/t/nothing`)).status).toBe(404)
})
