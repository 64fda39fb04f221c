import { XMLParser } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { database } from '~/db/client.server'
import { withdraw } from '~/domain/posts/withdraw.server'
import { castVote } from '~/domain/votes/castVote.server'
import { links } from '~/links'
import { aMember, aPost, aThread } from '../support/builders.server'
import { aBrowser } from '../support/browse'
import { attribute, select, treeOf, wordsOf } from '../support/markup'
import { raw } from '../support/served'
import { aSomebody, theForum } from './forum'

const forum = await theForum()
const reader = aBrowser(forum.url)
const home = 'http://localhost:0'
const question = 'Wer <b>setzt</b> die "Standards" & Normen?'

/**
 * Creates a debate with four replies; the first two support and are stronger than the third, which
 * opposes.
 */
async function aDebate() {
  const thread = await aThread({ question })
  await database().thread.update({
    where: { id: thread },
    data: { questionEn: 'Who sets the standards?' },
  })
  const posts: number[] = []
  for (const [index, stance] of (['supports', 'supports', 'opposes', 'adds'] as const).entries()) {
    const post = await aPost({ thread, stance, text: `Argument ${index}.` })
    for (let votes = 0; votes < 4 - index; votes++)
      await castVote(await aMember(), { postId: post, quality: 1 })
    posts.push(post)
  }
  return { thread, posts, at: links.thread({ id: thread, title: question }) }
}

const policyOf = (headers: Headers) => headers.get('Content-Security-Policy') ?? ''
const shown = (html: string) =>
  select(treeOf(html), '.argument').map((one) => /Argument (\d)/.exec(wordsOf(one))?.[1])

test('a frame shows the question, the counts, and the strongest arguments of both sides, each opening the site in a new tab', async () => {
  const { thread, at, posts } = await aDebate()
  const page = await reader.get(`${links.embed(thread)}?lang=de`)
  expect(page.status).toBe(200)
  expect(wordsOf(page.one('h1 a'))).toContain('Wer <b>setzt</b> die "Standards" & Normen?')
  expect(wordsOf(page.one('[data-live]'))).toBe('2 stützen 1 widerspricht 1 ergänzt 4 Argumente')
  expect(shown(page.html)).toEqual(['0', '1', '2'])
  const ways = page.all('a')
  for (const way of ways)
    expect([attribute(way, 'target'), attribute(way, 'rel')]).toEqual(['_blank', 'noopener'])
  expect([...new Set(ways.map((way) => attribute(way, 'href')))]).toEqual([
    `${home}${at}?lang=de`,
    ...posts.slice(0, 3).map((post) => `${home}/p/${post}?lang=de`),
  ])
  expect([
    page.all('form'),
    page.all('header'),
    page.all('nav'),
    page.all('script').length,
  ]).toEqual([[], [], [], 1])
})

test('a frame uses the language of its address, else its debate’s, whatever the browser prefers', async () => {
  const { thread } = await aDebate()
  for (const language of ['de', 'en']) {
    const browser = aBrowser(forum.url, { language })
    browser.jar.set('lang', language)
    expect(attribute((await browser.get(links.embed(thread))).one('html'), 'lang')).toBe('de')
    expect(wordsOf((await browser.get(links.embed(thread, { lang: 'en' }))).one('h1'))).toContain(
      'Who sets the standards?',
    )
  }
})

test('the frame of an argument shows it first, even when it is gone', async () => {
  const { thread, posts } = await aDebate()
  const [, , , fourth = 0] = posts
  const path = links.embed(thread, { post: fourth, lang: 'de' })
  expect(shown((await reader.get(path)).html)).toEqual(['3', '0', '2'])
  const { authorId } = await database().post.findUniqueOrThrow({ where: { id: fourth } })
  await withdraw(
    { db: database(), viewer: { id: authorId, name: '', role: 'member' }, now: new Date() },
    fourth,
  )
  const page = await reader.get(path)
  expect(wordsOf(page.all('.argument')[0]!)).toContain('zurückgezogen')
  expect(page.html).not.toContain('Argument 3')
  for (const other of [999_999, 'x'])
    expect((await reader.get(`/embed/t/${thread}?post=${other}`)).status).toBe(404)
})

test('a frame reads and sets no cookie, and is the same for members and for invalid cookies', async () => {
  const { thread } = await aDebate()
  const plain = await reader.get(links.embed(thread))
  const { browser } = await aSomebody(forum)
  const cookies = [
    undefined,
    '; ;session=garbage; __Host-session=x; lang=en',
    [...browser.jar].map(([name, value]) => `${name}=${value}`).join('; '),
  ]
  for (const path of [
    links.embed(thread),
    links.embed(999_999),
    links.threadPicture(thread),
    links.oembed({ url: `${home}/t/${thread}` }),
  ])
    for (const cookie of cookies) {
      const { headers, html } = await aBrowser(forum.url).get(path, {
        headers: cookie === undefined ? {} : { Cookie: cookie },
      })
      expect(
        [headers.getSetCookie(), headers.get('Vary')?.includes('Cookie') ?? false],
        path,
      ).toEqual([[], false])
      if (path === links.embed(thread))
        expect([html, headers.get('Cache-Control')]).toEqual([
          plain.html,
          'public, max-age=0, s-maxage=1, must-revalidate',
        ])
    }
})

test('a missing debate is reported in the frame too', async () => {
  for (const path of ['/embed/t/999999', '/embed/t/0', '/embed/t/x']) {
    const page = await reader.get(`${path}?lang=en`)
    expect([page.status, page.headers.get('Content-Type')], path).toEqual([
      404,
      'text/html; charset=utf-8',
    ])
    expect(page.all('main').length, path).toBe(1)
    expect(policyOf(page.headers), path).toContain('frame-ancestors *')
  }
})

test('only a frame may be framed, and it may do next to nothing', async () => {
  const { thread, at, posts } = await aDebate()
  const { headers } = await reader.get(links.embed(thread))
  expect(policyOf(headers)).toBe(
    `default-src 'none';script-src 'self';style-src 'self';img-src 'self';font-src 'self';connect-src 'self';form-action 'none';base-uri 'none';frame-ancestors *`,
  )
  expect([headers.get('X-Frame-Options'), headers.get('X-Content-Type-Options')]).toEqual([
    null,
    'nosniff',
  ])
  for (const path of [
    '/',
    at,
    `/p/${posts[0]}`,
    '/sign-in',
    '/nowhere',
    links.oembed({ url: home + at }),
    links.threadPicture(thread),
    '/embed.js',
    '/embed',
    '/embed/t',
    `/embed/t/${thread}/x`,
    `/embed/p/${posts[0]}`,
  ]) {
    const page = await reader.get(path)
    expect(
      [
        policyOf(page.headers).includes(`frame-ancestors 'none'`),
        page.headers.get('X-Frame-Options'),
      ],
      path,
    ).toEqual([true, 'DENY'])
  }
})

test('however an address is written, only the frame’s own page may be framed', async () => {
  const { thread } = await aDebate()
  const spellings = [
    `/embed/t/${thread}`,
    `/%65mbed/t/${thread}`,
    `/./embed/t/${thread}`,
    `/x/../embed/t/${thread}`,
    `/EMBED/T/${thread}`,
    `/embed/t/${thread}/`,
    `//embed/t/${thread}`,
    `/embed/t/${thread}?/sign-in`,
    `/embed/../sign-in`,
    `/embed/t/../../sign-in`,
    `/embed/t/${thread}/../../../sign-in`,
    `/embed/t/%2e%2e/%2e%2e/sign-in`,
    `/embed%2f..%2fsign-in`,
    `/embed/t/${thread}%2f..%2f..%2f..%2fsign-in`,
    `/sign-in?/embed/t/${thread}`,
    `/sign-in#/embed/t/${thread}`,
    `/sign-in;/embed/t/${thread}`,
    `/embed/t/${thread}.data`,
    `/embed/t/${thread}.data?_routes=root`,
    `/_root.data?_routes=routes%2Fpreviews%2Fembed`,
  ]
  let framed = 0
  for (const spelling of spellings) {
    const answer = await raw(
      forum.url,
      `GET ${spelling} HTTP/1.1\r\nHost: ${new URL(forum.url).host}\r\nAccept: text/html\r\nConnection: close\r\n\r\n`,
    )
    const own = answer.includes('href="/assets/embed-')
    expect(answer.includes('frame-ancestors *'), spelling).toBe(own)
    expect(/^x-frame-options: deny\r$/im.test(answer), spelling).toBe(!own)
    framed += Number(own)
  }
  expect(framed).toBeGreaterThanOrEqual(4)
})

test('the script and the styles of a frame can be used by frames without an origin', async () => {
  const { thread } = await aDebate()
  const page = await reader.get(links.embed(thread))
  const paths = [
    attribute(page.one('link[rel=stylesheet]'), 'href') ?? '',
    attribute(page.one('script'), 'src') ?? '',
    '/embed.js',
  ]
  for (const path of paths) {
    const { status, headers, html } = await reader.get(path)
    expect(
      [
        status,
        headers.get('Cross-Origin-Resource-Policy'),
        headers.get('Access-Control-Allow-Origin'),
      ],
      path,
    ).toEqual([200, 'cross-origin', '*'])
    if (path.endsWith('.js')) expect(html.length, path).toBeLessThan(2_000)
  }
})

test('oEmbed answers for debates and arguments, as JSON and as XML', async () => {
  const { thread, at, posts } = await aDebate()
  const url = home + at
  const json = await reader.get(links.oembed({ url }))
  expect([
    json.status,
    json.headers.get('Content-Type'),
    json.headers.get('Access-Control-Allow-Origin'),
  ]).toEqual([200, 'application/json; charset=utf-8', '*'])
  const answer = JSON.parse(json.html)
  expect(answer).toMatchObject({
    version: '1.0',
    type: 'rich',
    provider_name: 'Standpunkt',
    title: question,
    width: 640,
    height: 480,
  })
  const [frame] = select(treeOf(answer.html), 'iframe')
  expect([attribute(frame!, 'src'), attribute(frame!, 'title')]).toEqual([
    `${home}/embed/t/${thread}?lang=de`,
    question,
  ])
  const xml = await reader.get(`${links.oembed({ url, format: 'xml' })}&maxwidth=300&maxheight=200`)
  expect(xml.headers.get('Content-Type')).toBe('text/xml; charset=utf-8')
  const parsed = new XMLParser({ ignoreAttributes: false, processEntities: true }).parse(
    xml.html,
  ).oembed
  expect(parsed).toMatchObject({ version: 1, title: question, width: 300, height: 200 })
  const post = JSON.parse(
    (await reader.get(links.oembed({ url: `${home}/p/${posts[2]}?lang=en` }))).html,
  )
  expect(post).toMatchObject({
    title: expect.stringContaining('Who sets the standards?'),
    author_name: expect.stringContaining('Member'),
  })
  expect(post.html).toContain(`${home}/embed/t/${thread}?post=${posts[2]}&amp;lang=en`)
})

test('oEmbed knows no other sites and pages, and no other formats', async () => {
  const { at } = await aDebate()
  for (const url of [
    '',
    'x',
    'https://evil.example/t/1',
    `${forum.url}${at}`,
    `${home}/`,
    `${home}/t/999999`,
    `${home}/p/999999`,
    `${home}/themes`,
    `${home}.evil.example${at}`,
    `${home}${at}/reply`,
    'javascript:alert(1)',
  ]) {
    const page = await reader.get(links.oembed({ url }))
    expect([page.status, page.headers.get('Content-Type')], url).toEqual([
      404,
      'application/problem+json',
    ])
  }
  expect((await reader.get('/oembed')).status).toBe(404)
  for (const format of ['html', 'JSON', 'yaml'])
    expect((await reader.get(links.oembed({ url: home + at, format }))).status, format).toBe(501)
})

test('the site noted no fault of its own', () => expect(forum.faults()).toEqual([]))
