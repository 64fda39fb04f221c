import { beforeEach, expect, test } from 'vitest'
import { database } from '~/db/client.server'
import { remove } from '~/domain/posts/remove.server'
import { withdraw } from '~/domain/posts/withdraw.server'
import { castVote } from '~/domain/votes/castVote.server'
import { links } from '~/links'
import { aMember, aModerator, aPost, aThread, minutesLater } from '../support/builders.server'
import { aBrowser, type Page } from '../support/browse'
import { aCrowd } from '../support/crowd.server'
import { faultsOf } from '../support/discussion'
import { attribute } from '../support/markup'
import { decoded } from '../support/png'
import { aSomebody, theForum } from './forum'

const forum = await theForum()
const reader = aBrowser(forum.url)
/** The site's configured address, whatever the request's host. */
const home = 'http://localhost:0'
const question = 'Wer setzt die Standards?'

beforeEach(async () => void (await database().limit.deleteMany()))

/** Creates a debate: first ← second by other authors, and a hostile post with markup. */
async function aDebate() {
  const thread = await aThread({ question })
  await database().thread.update({
    where: { id: thread },
    data: { questionEn: 'Who sets the standards?' },
  })
  const [ada, ben] = [await aMember(), await aMember()]
  const first = await aPost({
    thread,
    by: ada,
    text: 'Ohne Regeln gibt es *keine* Sicherheit.',
    now: minutesLater(1),
  })
  const second = await aPost({
    thread,
    parent: first,
    by: ben,
    stance: 'opposes',
    lang: 'en',
    text: 'Rules bind only the honest.',
    now: minutesLater(2),
  })
  const hostile = await aPost({
    thread,
    by: ben,
    stance: 'adds',
    text: 'Ende: `</script><script>alert(1)</script><!-- " \u2028 & <b>`',
    now: minutesLater(3),
  })
  return {
    thread,
    ada,
    ben,
    first,
    second,
    hostile,
    at: links.thread({ id: thread, title: question }),
  }
}

const tag = (page: Page, name: string) =>
  page
    .all('meta')
    .filter((meta) => [attribute(meta, 'property'), attribute(meta, 'name')].includes(name))
    .map((meta) => attribute(meta, 'content'))
    .join()

/**
 * Returns a page's structured data, from the bytes, so that a script element that ends early is
 * noticed.
 */
const structured = (page: Page): unknown =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page.html)?.[1] ?? '')

test('a link to a debate shows its question and its counts, in the language of the link', async () => {
  const { thread, at } = await aDebate()
  const german = await reader.get(`${at}?lang=de`)
  expect(tag(german, 'og:title')).toBe(question)
  expect(tag(german, 'og:description')).toBe('3 Argumente: 1 stützt, 1 widerspricht, 1 ergänzt.')
  expect(tag(german, 'description')).toBe(tag(german, 'og:description'))
  expect([
    tag(german, 'og:locale'),
    tag(german, 'og:locale:alternate'),
    tag(german, 'og:url'),
  ]).toEqual(['de_DE', 'en_GB', `${home}${at}?lang=de`])
  expect([
    tag(german, 'twitter:card'),
    tag(german, 'og:image:width'),
    tag(german, 'og:image:height'),
  ]).toEqual(['summary_large_image', '1200', '630'])
  const english = await reader.get(`${at}?lang=en&sort=new`)
  expect([tag(english, 'og:title'), tag(english, 'og:url')]).toEqual([
    'Who sets the standards?',
    `${home}${at}?lang=en`,
  ])
  expect(tag(english, 'og:image')).toMatch(new RegExp(`^${home}/pictures/t/${thread}\\?lang=en&v=`))
  expect(tag(english, 'og:image')).not.toBe(tag(german, 'og:image'))
})

test('a link to an argument shows its own words, what it does, who says it and the question', async () => {
  const { ada, ben, first, second } = await aDebate()
  const page = await reader.get(`/p/${second}?lang=en`)
  expect(tag(page, 'og:title')).toBe(`${ben.viewer.name} on “Who sets the standards?”`)
  expect(tag(page, 'og:description')).toBe(
    `Opposes ${ada.viewer.name}: Rules bind only the honest.`,
  )
  expect(tag(page, 'article:published_time')).toBe(minutesLater(2).toISOString())
  expect(tag(page, 'article:author')).toBe(home + links.member(ben.viewer.name))
  expect(tag(page, 'og:url')).toBe(`${home}/p/${second}?lang=en`)
  expect(tag(await reader.get(`/p/${first}?lang=de`), 'og:description')).toBe(
    'Stützt: Ohne Regeln gibt es keine Sicherheit.',
  )
})

test('the Host header never appears in a preview', async () => {
  const { at } = await aDebate()
  const page = await reader.get(at, { headers: { 'X-Forwarded-Host': 'evil.example' } })
  expect(page.html).not.toContain('evil.example')
  expect(tag(page, 'og:url')).toBe(home + at)
})

test('every page that can be passed on has a card and one description; a member’s own view needs none', async () => {
  const { at, ada, first } = await aDebate()
  const { slug } = await database().article.findFirstOrThrow()
  const { slug: theme } = await database().theme.findFirstOrThrow()
  for (const path of [
    '/',
    at,
    `/p/${first}`,
    '/themes',
    links.theme(theme),
    links.article(slug),
    links.member(ada.viewer.name),
  ]) {
    const page = await reader.get(path)
    for (const name of [
      'description',
      'og:title',
      'og:description',
      'og:url',
      'og:image',
      'og:image:alt',
      'og:type',
      'og:site_name',
    ])
      expect(tag(page, name), `${name} on ${path}`).not.toBe('')
    expect(page.all('meta[name=description]').length, path).toBe(1)
    expect(tag(page, 'og:url'), path).toBe(home + path)
  }
  const { browser } = await aSomebody(forum)
  const own = await browser.get(at)
  expect([tag(own, 'og:title'), own.all('script[type=application/ld+json]').length]).toEqual([
    '',
    0,
  ])
})

test('unpublished content appears in no card, picture, frame or structured data, nor does its author', async () => {
  const { thread, at, ada, ben, first, second, hostile } = await aDebate()
  await withdraw(ada, first)
  await remove(await aModerator(), { postId: hostile, reason: 'Werbung' })
  const card = await reader.get(`/p/${first}?lang=en`)
  expect(tag(card, 'og:title')).toBe('An argument on “Who sets the standards?”')
  expect(tag(card, 'og:description')).toBe('This argument was withdrawn by its author.')
  expect(tag(await reader.get(`/p/${hostile}?lang=de`), 'og:description')).toBe(
    'Von der Moderation entfernt: Werbung',
  )
  const pages = [
    card,
    await reader.get(`/p/${hostile}`),
    await reader.get(at),
    await reader.get(links.embed(thread, { post: first })),
    await reader.get(links.oembed({ url: `${home}/p/${first}` })),
  ]
  for (const { html, path } of pages)
    for (const words of ['Sicherheit', 'alert(1)']) expect(html, path).not.toContain(words)
  for (const page of [card, pages[2]!, await reader.get(`/p/${second}`)]) {
    expect(faultsOf(structured(page)), page.path).toEqual([])
    expect(JSON.stringify(structured(page))).not.toContain(`"${ada.viewer.name}"`)
  }
  expect(JSON.parse(pages[4]!.html)).not.toHaveProperty('author_name')
  expect(structured(pages[2]!)).toMatchObject({
    comment: expect.arrayContaining([
      expect.objectContaining({
        url: `${home}/p/${first}`,
        creativeWorkStatus: 'Deleted',
        comment: [
          expect.objectContaining({
            text: 'Rules bind only the honest.',
            author: expect.objectContaining({ name: ben.viewer.name }),
          }),
        ],
      }),
    ]),
  })
})

test('machines read a debate as a tree, whatever its words would like to be', async () => {
  const { at, ada, ben, first, second, hostile } = await aDebate()
  await castVote(ben, { postId: first, quality: 1, agreement: 1 })
  const page = await reader.get(`${at}?sort=old`)
  expect(page.all('script').length).toBe(2)
  expect(page.html.split('</head>')[0]).not.toContain('<script>alert')
  const posting = structured(page)
  expect(faultsOf(posting)).toEqual([])
  expect(posting).toMatchObject({
    url: home + at,
    headline: 'Who sets the standards?',
    commentCount: 3,
    comment: [
      {
        url: `${home}/p/${first}`,
        text: 'Ohne Regeln gibt es keine Sicherheit.',
        inLanguage: 'de',
        author: { name: ada.viewer.name, url: home + links.member(ada.viewer.name) },
        comment: [{ url: `${home}/p/${second}` }],
      },
      {
        url: `${home}/p/${hostile}`,
        text: expect.stringContaining('Ende: </script><script>alert(1)</script><!-- "'),
      },
    ],
  })
  const own = structured(await reader.get(`/p/${second}`))
  expect(faultsOf(own)).toEqual([])
  expect(own).toMatchObject({
    url: `${home}/p/${second}`,
    isPartOf: { url: home + at },
    citation: { url: `${home}/p/${first}`, text: 'Ohne Regeln gibt es keine Sicherheit.' },
  })
})

test('later pages of a debate repeat its question with the address of the first', async () => {
  const thread = await aThread({ question })
  const by = await aMember()
  await aPost({ thread, by, text: `Lang. ${'Noch ein Satz. '.repeat(600)}` })
  await aCrowd(thread, 200)
  const at = links.thread({ id: thread, title: question })
  const one = await reader.get(`${at}?sort=old`)
  const next = attribute((await reader.get(at)).one('a[rel=next]'), 'href') ?? ''
  const two = await reader.get(next)
  for (const page of [one, two]) {
    expect(faultsOf(structured(page)), page.path).toEqual([])
    expect(structured(page)).toMatchObject({ url: home + at, commentCount: 201 })
  }
  expect((structured(two) as { comment: unknown[] }).comment.length).toBe(20)
  expect(tag(two, 'og:url')).toBe(home + next)
  const [long] = (structured(one) as { comment: { text: string }[] }).comment
  expect(long?.text.length).toBeLessThanOrEqual(5_001)
  expect(long?.text).toMatch(/ (Noch|ein|Satz)\u00a0…$/)
})

test('the built-in debates are valid for machines, each in both languages, and name their article', async () => {
  for (const { id } of await database().thread.findMany({
    where: { articleId: { not: null } },
    select: { id: true },
  }))
    for (const lang of ['de', 'en']) {
      const page = await reader.get(`/t/${id}?lang=${lang}`, { follow: true })
      expect(faultsOf(structured(page)), page.path).toEqual([])
      expect(structured(page)).toMatchObject({
        citation: { '@type': 'Article', inLanguage: lang },
        inLanguage: lang,
      })
    }
})

/** Requests and decodes a picture, with retries on a busy machine. */
async function pictureAt(path: string) {
  let answer = await fetch(forum.url + path)
  for (
    let left = 40;
    left > 0 && answer.status === 503 && answer.headers.get('Retry-After') === '2';
    left--
  ) {
    await new Promise((resolve) => setTimeout(resolve, 250))
    answer = await fetch(forum.url + path)
  }
  const body = Buffer.from(await answer.arrayBuffer())
  return {
    status: answer.status,
    headers: answer.headers,
    body,
    picture: answer.status === 200 ? decoded(body) : null,
  }
}

test('debates and arguments have pictures of the declared size with content', async () => {
  const { thread, at, first } = await aDebate()
  const { pathname, search } = new URL(tag(await reader.get(at), 'og:image'))
  for (const path of [
    pathname + search,
    links.threadPicture(thread),
    links.postPicture(first, { lang: 'en' }),
  ]) {
    const { headers, picture } = await pictureAt(path)
    expect(picture, path).toMatchObject({ width: 1_200, height: 630 })
    expect(picture?.colours).toBeGreaterThan(50)
    expect([
      headers.get('Content-Type'),
      headers.get('Cache-Control'),
      headers.get('Vary'),
      headers.get('Cross-Origin-Resource-Policy'),
    ]).toEqual(['image/png', 'public, max-age=3600', null, 'cross-origin'])
  }
})

test('no words break a picture', async () => {
  const words = [
    '自由とは何ですか',
    'ما هي الحرية؟',
    '👩‍👩‍👧‍👦 🇩🇪 1️⃣',
    'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'.repeat(3).slice(0, 199),
    'İstanbul’da Łódź ǅ ﬁ ½ ™',
    `a${'\u0301'.repeat(150)}`,
    '<b>&amp;</b> "quoted" {x} url(javascript:1)',
    'x '.repeat(99),
  ]
  for (const one of words) {
    const thread = await aThread({ question: one })
    const post = await aPost({ thread, text: one })
    for (const path of [links.threadPicture(thread), links.postPicture(post)])
      expect((await pictureAt(path)).picture, `${one} at ${path}`).toMatchObject({
        width: 1_200,
        height: 630,
      })
  }
})

test('a picture is that of its language, follows what it shows, and votes do not change it', async () => {
  const { thread, ben, at, first } = await aDebate()
  const shown = async () => (await pictureAt(links.threadPicture(thread, { lang: 'de' }))).body
  const before = await shown()
  expect((await pictureAt(links.threadPicture(thread))).body.equals(before)).toBe(true)
  expect((await pictureAt(links.threadPicture(thread, { lang: 'en' }))).body.equals(before)).toBe(
    false,
  )
  const address = tag(await reader.get(at), 'og:image')
  await castVote(ben, { postId: first, quality: 1 })
  expect(tag(await reader.get(at), 'og:image')).toBe(address)
  await aPost({ thread, stance: 'asks' })
  expect(tag(await reader.get(at), 'og:image')).not.toBe(address)
  expect((await shown()).equals(before)).toBe(false)
})

test('only what is there is drawn, once, and nobody can have many drawn', async () => {
  const { thread } = await aDebate()
  for (const path of [
    '/pictures/t/999999',
    '/pictures/p/999999',
    '/pictures/t/0',
    '/pictures/t/x',
    '/pictures/p/1e3',
  ])
    expect((await pictureAt(path)).status, path).toBe(404)
  const spent = async () =>
    (await database().limit.findMany({ where: { key: { startsWith: 'pictures' } } })).reduce(
      (sum, { points }) => sum + points,
      0,
    )
  const many = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      pictureAt(links.threadPicture(thread, { v: `made-up-${n}` })),
    ),
  )
  expect(many.map(({ status }) => status)).toEqual(Array<number>(20).fill(200))
  expect(await spent()).toBe(1)
  await database().limit.updateMany({
    where: { key: { startsWith: 'pictures' } },
    data: { points: 1_000 },
  })
  expect((await pictureAt(links.threadPicture(thread))).status).toBe(200)
  const refused = await pictureAt(links.threadPicture(thread, { lang: 'en' }))
  expect([
    refused.status,
    refused.headers.get('Content-Type'),
    refused.headers.get('Cache-Control'),
  ]).toEqual([429, 'application/problem+json', 'no-store'])
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0)
})

test('the house has a picture of its own', async () => {
  expect((await pictureAt('/standpunkt.png')).picture).toMatchObject({ width: 1_200, height: 630 })
})

test('readers and crawlers find the address of the frame of a debate or argument', async () => {
  const { at, first } = await aDebate()
  for (const path of [at, `/p/${first}`]) {
    const page = await reader.get(`${path}?lang=de`)
    const link = page.one('link[type=application/json+oembed]')
    const { pathname, search, origin } = new URL(attribute(link, 'href') ?? '')
    expect(origin).toBe(home)
    const answer = await reader.get(pathname + search)
    expect([answer.status, JSON.parse(answer.html).title]).toEqual([200, attribute(link, 'title')])
  }
})

test('the site noted no fault of its own', () => expect(forum.faults()).toEqual([]))
