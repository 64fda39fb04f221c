import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import type { RenderedResponse } from '../../server/cachedResponse'
import type { Render } from '../../server/render'
import { aCacheIn, aPage, aWorld, away, isHit, words, type World } from '../support/cachedPages'

const minute = 60_000
let world: World
beforeEach(() => void (world = aWorld()))
const aCache = (render?: Render, maxBytes?: number) => aCacheIn(world, render, maxBytes)

test('a page is rendered once, and answered from memory until something in it moves', async () => {
  const { ask, heard } = await aCache()
  const first = await ask('/p/1')
  expect([first.status, first.headers['cache-status'], first.headers['surrogate-key']]).toEqual([
    200,
    'Standpunkt; fwd=miss',
    'lists thread-1',
  ])
  const second = await ask('/p/1')
  expect([isHit(second), second.text]).toEqual([true, first.text])
  heard.thread(2, 'voted')
  expect(isHit(await ask('/p/1'))).toBe(true)
  for (const move of [
    () => heard.thread(1, 'voted'),
    () => heard.thread(1),
    () => heard.thread(2),
    heard.site,
    heard.gap,
  ]) {
    move()
    const fresh = await ask('/p/1')
    expect([fresh.headers['cache-status'], fresh.text === first.text]).toEqual([
      'Standpunkt; fwd=stale',
      false,
    ])
    expect(isHit(await ask('/p/1'))).toBe(true)
  }
  expect(world.rendered.length).toBe(6)
})
test('a vote does not move lists', async () => {
  const { ask, heard } = await aCache(async () => aPage(words, new Set(['lists'])))
  await ask('/themes')
  heard.thread(1, 'voted')
  expect(isHit(await ask('/themes'))).toBe(true)
  heard.thread(1, 'tagged')
  expect(isHit(await ask('/themes'))).toBe(false)
})
test('a hundred who come at once to a page that is not there cause one rendering', async () => {
  const { ask } = await aCache(async () => (await sleep(100), aPage(words)))
  const all = await Promise.all(
    Array.from({ length: 100 }, (_, n) =>
      ask(`/p/1?utm_source=${n}`, { 'Accept-Encoding': n % 2 ? 'br' : 'gzip' }),
    ),
  )
  expect(world.rendered.length).toBe(1)
  expect(new Set(all.map(({ text }) => text)).size).toBe(1)
})
test('a page that changed while it was rendered is not cached, and requests after the change wait for the next render', async () => {
  const release: (() => void)[] = []
  const { ask, heard } = await aCache(async () => {
    const number = world.rendered.length
    await new Promise<void>((resolve) => release.push(resolve))
    return aPage(`number ${number}. ${words}`)
  })
  const before = ask('/p/1')
  await expect.poll(() => release.length).toBe(1)
  heard.thread(1)
  const after = [ask('/p/1'), ask('/p/1')]
  await sleep(50)
  expect(world.rendered.length).toBe(1)
  release[0]?.()
  await expect.poll(() => release.length).toBe(2)
  release[1]?.()
  expect((await before).text).toContain('number 1.')
  for (const { text } of await Promise.all(after)) expect(text).toContain('number 2.')
  expect((await ask('/p/1')).text).toContain('number 2.')
  expect(world.rendered.length).toBe(2)
})
test('while no notifications are received every page is rendered again, one at a time', async () => {
  const { ask, heard } = await aCache(
    async () => (await sleep(30), aPage(`number ${world.rendered.length}. ${words}`)),
  )
  await ask('/p/1')
  heard.state.isConnected = false
  expect(isHit(await ask('/p/1'))).toBe(false)
  expect(isHit(await ask('/p/1'))).toBe(false)
  expect(world.rendered.length).toBe(3)
  await Promise.all(Array.from({ length: 50 }, () => ask('/p/1')))
  expect(world.rendered.length).toBeLessThan(13)
  heard.state.isConnected = true
  heard.gap()
  expect(isHit(await ask('/p/1'))).toBe(false)
  expect(isHit(await ask('/p/1'))).toBe(true)
})
test('a page rendered while no notifications were received is rendered again afterwards', async () => {
  const { ask, heard } = await aCache()
  heard.state.isConnected = false
  await ask('/p/1')
  heard.state.isConnected = true
  expect(isHit(await ask('/p/1'))).toBe(false)
  expect(isHit(await ask('/p/1'))).toBe(true)
})
test('no page is more than a minute behind its times, and one that is read all the time is never waited for', async () => {
  const { ask } = await aCache()
  const first = await ask('/p/1')
  world.clock += minute / 2 - 1
  expect(isHit(await ask('/p/1'))).toBe(true)
  expect(world.rendered.length).toBe(1)
  world.clock += 2
  expect((await ask('/p/1')).text).toBe(first.text)
  await expect.poll(() => world.rendered.length).toBe(2)
  await expect.poll(async () => (await ask('/p/1')).text).not.toBe(first.text)
  world.clock += minute
  const late = await ask('/p/1')
  expect([isHit(late), late.text.includes('number 3')]).toEqual([false, true])
})
test('each language is a page of its own, and a copy that says the very same again has the same ETag', async () => {
  const { ask, heard } = await aCache(async ({ path }, locale) =>
    aPage(`${path} in ${locale}. ${words}`),
  )
  const german = await ask('/themes', { 'Accept-Language': 'de' })
  const english = await ask('/themes', { 'Accept-Language': 'en-GB,en;q=0.9' })
  expect([german.text.includes('in de'), english.text.includes('in en')]).toEqual([true, true])
  for (const headers of [
    { Cookie: 'lang=de', 'Accept-Language': 'en' },
    { Cookie: 'a=b; lang=de' },
    {},
  ])
    expect((await ask('/themes', headers as Record<string, string>)).headers.etag).toBe(
      german.headers.etag,
    )
  expect((await ask('/themes?lang=en', { Cookie: 'lang=de' })).text).toContain(
    '/themes?lang=en in en',
  )
  heard.site()
  const again = await ask('/themes', {
    'Accept-Language': 'de',
    'If-None-Match': german.headers.etag ?? '',
  })
  expect([again.status, again.bytes.length]).toEqual([304, 0])
  expect(world.rendered.length).toBe(4)
})
test('bytes come packed as the client likes them, each packing with its own strong ETag', async () => {
  const { ask } = await aCache()
  const plain = await ask('/')
  const packed = {
    br: await ask('/', { 'Accept-Encoding': 'gzip, br' }),
    gzip: await ask('/', { 'Accept-Encoding': 'br;q=0, gzip' }),
    identity: await ask('/', { 'Accept-Encoding': 'br;q=0, gzip;q=0' }),
  }
  for (const [packing, got] of Object.entries(packed)) {
    expect([got.text, got.headers['content-length']], packing).toEqual([
      plain.text,
      String(got.bytes.length),
    ])
    expect(got.headers['content-encoding'], packing).toBe(
      packing === 'identity' ? undefined : packing,
    )
    expect(got.headers.vary).toBe('Accept-Language, Cookie, Accept-Encoding')
    expect(got.headers.etag).toMatch(/^"[\w-]+"$/)
    const unchanged = await ask('/', {
      'Accept-Encoding': packing,
      'If-None-Match': `"other", ${got.headers.etag}`,
    })
    expect([unchanged.status, unchanged.bytes.length, unchanged.headers.etag]).toEqual([
      304,
      0,
      got.headers.etag,
    ])
    expect(unchanged.headers['content-security-policy']).toContain(`default-src 'none'`)
    const head = await ask('/', { 'Accept-Encoding': packing }, 'HEAD')
    expect([
      head.status,
      head.bytes.length,
      head.headers['content-length'],
      head.headers.etag,
    ]).toEqual([200, 0, String(got.bytes.length), got.headers.etag])
  }
  expect(new Set(Object.values(packed).map(({ headers }) => headers.etag)).size).toBe(3)
  expect(
    (await ask('/', { 'Accept-Encoding': 'br', 'If-None-Match': plain.headers.etag ?? '' })).status,
  ).toBe(200)
  expect((await ask('/', { Range: 'bytes=0-9' })).text).toBe(plain.text)
  expect(world.rendered.length).toBe(1)
})
test('members, forms and everything that is not for everybody go the long way', async () => {
  const { ask } = await aCache()
  await ask('/')
  for (const Cookie of [
    'session=x',
    '__Host-session=x',
    'lang=de; session=',
    'a=b;session=x',
    'session =x',
  ])
    expect((await ask('/', { Cookie })).status, Cookie).toBe(299)
  for (const method of ['POST', 'PUT', 'OPTIONS', 'DELETE'])
    expect((await ask('/', {}, method)).status, method).toBe(299)
  for (const path of [
    '/livez',
    '/readyz',
    '/metrics',
    '/sign-in',
    '/settings',
    '/_root.data',
    '/t/1',
    '/./',
    '/%70/1',
  ])
    expect((await ask(path)).status, path).toBe(299)
  expect((await ask('/', { Host: 'a b/@c' })).status).toBe(299)
  expect(world.rendered).toEqual(['de /'])
})
test('what sets a cookie, names nothing, or wants not to be kept is not kept', async () => {
  const odd: Record<string, RenderedResponse> = {
    '/p/1': { ...aPage(words), headers: [['set-cookie', 'a=b']] },
    '/p/2': aPage(words, new Set()),
    '/p/3': { ...aPage(words), headers: [['cache-control', 'private']] },
    '/p/4': { ...aPage(words), headers: [['cache-control', 'no-store']] },
    '/p/5': { ...aPage(words), status: 404 },
    '/p/6': { ...aPage(words), status: 301, headers: [['location', '/p/7']] },
  }
  const { ask } = await aCache(async ({ path }) => odd[path] ?? aPage(words))
  const statuses = await Promise.all(
    Object.keys(odd).map(async (path) => [(await ask(path)).status, (await ask(path)).status]),
  )
  expect(statuses.flat()).toEqual([299, 299, 200, 200, 200, 200, 200, 200, 404, 404, 301, 301])
  expect(world.rendered.length).toBe(12)
  expect((await ask('/p/6')).headers.location).toBe('/p/7')
  expect((await ask('/p/5', { Accept: 'application/json' })).status).toBe(299)
})
test('copies take no more memory than they may, and those asked for longest ago make room', async () => {
  const { ask } = await aCache(
    async ({ path }) => aPage(path + randomBytes(30_000).toString('base64')),
    500_000,
  )
  for (let n = 1; n <= 50; n++) await ask(`/p/${n}`)
  expect(isHit(await ask('/p/50'))).toBe(true)
  expect(isHit(await ask('/p/1'))).toBe(false)
  const before = world.rendered.length
  for (let n = 50; n > 40; n--) await ask(`/p/${n}`)
  expect(world.rendered.length - before).toBeLessThan(3)
})
test.each([
  [
    'de',
    'Das Forum kann diese Seite gerade nicht erneuern. Sie lesen sie, wie sie am 24. November 2026 um 14:05 Uhr war.',
  ],
  [
    'en',
    'The forum cannot refresh this page at the moment. You are reading it as it stood on 24 November 2026 at 14:05.',
  ],
])(
  'without its database the site still shows the last good page, and says so, in %s',
  async (lang, notice) => {
    let there = true
    const { ask, heard } = await aCache(async () => (there ? aPage(words) : away))
    const headers = { 'Accept-Language': lang, 'Accept-Encoding': 'br' }
    const good = await ask('/p/1', headers)
    there = false
    heard.thread(1)
    world.clock += 90_000
    const old = await ask('/p/1', { ...headers, 'If-None-Match': good.headers.etag ?? '' })
    expect(old.status).toBe(200)
    expect(old.text).toBe(
      good.text.replace(
        '<main id="main" data-thread="1">',
        (main) => `${main}<p class="notice" role="status">${notice}</p>`,
      ),
    )
    expect(old.headers).toMatchObject({
      'cache-control': 'no-store',
      age: '90',
      warning: '111 - "Revalidation Failed"',
      'cache-status': 'Standpunkt; hit; fwd=stale; detail=last-good',
      'content-encoding': 'br',
    })
    expect([old.headers['cdn-cache-control'], old.headers['surrogate-key']]).toEqual([
      undefined,
      undefined,
    ])
    const tries = world.rendered.length
    for (let n = 0; n < 20; n++) await ask('/p/1', headers)
    expect(world.rendered.length).toBe(tries)
    expect((await ask('/p/2')).status).toBe(503)
    there = true
    heard.gap()
    expect((await ask('/p/1', headers)).text).toBe(good.text)
  },
)
test('a database that says nothing is waited for a moment only', async () => {
  let there = true
  const { ask, heard } = await aCache(async () =>
    there ? aPage(words) : (await sleep(4_000), away),
  )
  await ask('/p/1')
  there = false
  heard.state.isConnected = false
  const begun = performance.now()
  expect((await ask('/p/1')).text).toContain('kann diese Seite gerade nicht erneuern')
  expect(performance.now() - begun).toBeLessThan(3_000)
})
test('words that were taken back, or may be elsewhere, are not shown even then', async () => {
  let there = true
  const { ask, heard } = await aCache(async () => (there ? aPage(words) : away))
  for (const kind of ['withdrawn', 'removed', 'moved'] as const) {
    there = true
    world.clock += minute
    await ask('/p/1')
    there = false
    heard.thread(1)
    expect((await ask('/p/1')).text).toContain('Ohne Regeln')
    heard.thread(1, kind)
    const page = await ask('/p/1')
    expect([page.status, page.text.includes('Ohne Regeln')]).toEqual([503, false])
  }
})
test('a page that is gone does not come back when the database is away', async () => {
  let answer = aPage(words)
  const { ask, heard } = await aCache(async () => answer)
  await ask('/p/1')
  heard.thread(1)
  answer = { ...away, status: 410 }
  expect((await ask('/p/1')).status).toBe(410)
  answer = away
  expect((await ask('/p/1')).status).toBe(503)
})
test('with too much to do, old pages are shown and others go the long way, where they are turned away', async () => {
  const { ask, heard } = await aCache()
  await ask('/p/1')
  world.open = false
  expect(isHit(await ask('/p/1'))).toBe(true)
  heard.thread(1)
  expect((await ask('/p/1')).text).toContain('kann diese Seite gerade nicht erneuern')
  expect((await ask('/p/2')).status).toBe(299)
})
test('a rendering that breaks is answered the long way, and nobody is left waiting', async () => {
  const { ask } = await aCache(async () => {
    throw new Error('broken')
  })
  expect(
    (await Promise.all(Array.from({ length: 10 }, () => ask('/p/1')))).map(({ status }) => status),
  ).toEqual(Array<number>(10).fill(299))
})
test('words that may have been taken back unheard do not come back when the database goes away afterwards', async () => {
  const state = { away: false }
  const { ask, heard } = await aCache(async ({ path }) =>
    state.away ? away : aPage(`${path} said this. ${words}`),
  )
  const kept = async () => {
    state.away = false
    for (const path of ['/p/1', '/p/2']) await ask(path)
  }
  await kept()
  // The database is away, and with it the notifications.
  ;[heard.state.isConnected, state.away] = [false, true]
  expect((await ask('/p/1')).headers.warning).toBeDefined()
  // It came back, and went away again before anybody read the page.
  heard.state.isConnected = true
  heard.gap()
  world.clock += minute
  expect([(await ask('/p/1')).status, (await ask('/p/1')).text]).toEqual([503, 'out of reach'])
  await kept()
  world.clock += minute
  // Only the notifications were lost; a page that could be read proves that the database was
  // available meanwhile.
  heard.state.isConnected = false
  await ask('/p/2')
  state.away = true
  expect([(await ask('/p/1')).status, (await ask('/p/2')).headers.warning !== undefined]).toEqual([
    503,
    true,
  ])
})
