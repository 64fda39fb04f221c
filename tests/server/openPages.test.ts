import { beforeEach, expect, test } from 'vitest'
import type { RenderedResponse } from '../../server/cachedResponse'
import { embedPolicyHeaders } from '../../server/security'
import { aCacheIn, aPage, aWorld, away, isHit, words, type World } from '../support/cachedPages'

let world: World
beforeEach(() => void (world = aWorld()))

const framed = (html: string): RenderedResponse => ({
  ...aPage(html, new Set(['thread-1'])),
  reach: 'framed',
})
const policy = embedPolicyHeaders.framed.sets['Content-Security-Policy']

test('a frame is the same for every client, member or not, in any language', async () => {
  const { ask } = await aCacheIn(world, async () => framed(words))
  const first = await ask('/embed/t/1')
  const others: Record<string, string>[] = [
    { Cookie: 'session=x' },
    { Cookie: '__Host-session=x; lang=en' },
    { 'Accept-Language': 'en' },
  ]
  for (const headers of others) {
    const again = await ask('/embed/t/1', headers)
    expect([isHit(again), again.headers.etag]).toEqual([true, first.headers.etag])
  }
  expect(isHit(await ask('/embed/t/1?lang=en'))).toBe(false)
  expect(world.rendered).toEqual(['de /embed/t/1', 'en /embed/t/1?lang=en'])
})

test('a kept frame says who may frame it as it did when it was rendered, with its words and without', async () => {
  const { ask, heard } = await aCacheIn(world, async () => framed(words))
  const first = await ask('/embed/t/1')
  const answers = {
    first,
    hit: await ask('/embed/t/1'),
    unchanged: await ask('/embed/t/1', { 'If-None-Match': first.headers.etag ?? '' }),
  }
  expect([isHit(answers.hit), answers.unchanged.status, answers.unchanged.bytes.length]).toEqual([
    true,
    304,
    0,
  ])
  for (const [name, { headers }] of Object.entries(answers)) {
    expect(headers, name).toMatchObject({
      'content-security-policy': policy,
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      vary: 'Accept-Encoding',
    })
    for (const absent of [
      'x-frame-options',
      'cross-origin-opener-policy',
      'origin-agent-cluster',
      'set-cookie',
    ])
      expect(headers[absent], `${name} ${absent}`).toBeUndefined()
  }
  heard.thread(1, 'voted')
  expect(isHit(await ask('/embed/t/1'))).toBe(false)
})

test('so does the last good one, and one that is not there', async () => {
  let answer = framed(words)
  const { ask, heard } = await aCacheIn(world, async () => answer)
  await ask('/embed/t/1')
  answer = { ...away, reach: 'framed' }
  heard.thread(1)
  const old = await ask('/embed/t/1')
  expect([old.status, old.headers.warning]).toEqual([200, '111 - "Revalidation Failed"'])
  answer = { ...answer, status: 404 }
  for (const { headers } of [old, await ask('/embed/t/2')]) {
    expect([headers['content-security-policy'], headers['x-frame-options'], headers.vary]).toEqual([
      policy,
      undefined,
      'Accept-Encoding',
    ])
  }
})

test('only a frame may be framed: any other answer keeps the rules of the house', async () => {
  const { ask } = await aCacheIn(world, async ({ path }) =>
    path.startsWith('/embed')
      ? framed(words)
      : { ...aPage(words), reach: path === '/p/1' ? 'shared' : 'own' },
  )
  for (const path of ['/p/1', '/p/2', '/feeds/front.atom', '/sitemap.xml', '/robots.txt']) {
    const { headers } = await ask(path)
    expect(
      [
        headers['x-frame-options'],
        headers['content-security-policy']?.includes(`frame-ancestors 'none'`),
      ],
      path,
    ).toEqual(['DENY', true])
    expect(
      [headers['access-control-allow-origin'], headers['cross-origin-resource-policy']],
      path,
    ).toEqual(path === '/p/1' ? ['*', 'cross-origin'] : [undefined, 'same-origin'])
  }
})

test('feeds, the sitemap and robots.txt are cached too; members’ requests bypass the cache', async () => {
  const { ask } = await aCacheIn(world)
  const paths = [
    '/feeds/front.atom',
    '/feeds/t/1.json',
    '/feeds/themes/energie.atom',
    '/feeds/u/Zo%C3%AB.json',
    '/sitemap.xml',
    '/sitemaps/pages.xml',
    '/sitemaps/threads-12.xml',
    '/robots.txt',
  ]
  for (const path of paths) {
    await ask(path)
    const hit = await ask(path)
    expect([isHit(hit), hit.headers.vary], path).toEqual([
      true,
      'Accept-Language, Cookie, Accept-Encoding',
    ])
    expect((await ask(path, { 'If-None-Match': hit.headers.etag ?? '' })).status, path).toBe(304)
    expect((await ask(path, { Cookie: 'session=x' })).status, path).toBe(299)
  }
  expect(world.rendered).toHaveLength(paths.length)
})
