import { expect, test } from 'vitest'
import { database } from '~/db/client.server'
import { sectionSize } from '~/domain/sitemap/sitemap'
import { links } from '~/links'
import { aPost, aTheme, aThread, minutesLater } from '../support/builders.server'
import { aBrowser } from '../support/browse'
import { xmlIn } from '../support/feedSchemas'
import { attribute } from '../support/markup'
import { addresses, entries, outcomeFor, type Place } from './addressTable'
import { aSomebody, theForum } from './forum'

const forum = await theForum()
const author = await aSomebody(forum)
const admin = await aSomebody(forum, { role: 'admin' })
const reader = aBrowser(forum.url)
const title = 'Wer setzt die Standards?'
const thread = await aThread({ question: title })
const post = await aPost({ thread, by: author.context, now: minutesLater(5) })
const themeId = await aTheme('standards')
const article = await database().article.findFirstOrThrow()
const place: Place = {
  thread,
  title,
  post,
  theme: 'standards',
  themeId,
  article: article.slug,
  mark: 0,
  placement: 1,
  member: author.name,
}
const origin = 'http://localhost:0'

/** Addresses that may be indexed. */
const kept = [
  '/',
  '/t/:threadId/:slug?',
  '/t/:threadId/common-ground',
  '/p/:postId',
  '/how-it-counts',
  '/themes',
  '/themes/:slug',
  '/articles/:slug',
  '/u/:name',
]
/** Documents without a head. */
const documents = [
  '/feeds/:file',
  '/feeds/t/:file',
  '/feeds/themes/:file',
  '/feeds/u/:file',
  '/sitemap.xml',
  '/sitemaps/:file',
  '/robots.txt',
  '/pictures/t/:threadId',
  '/pictures/p/:postId',
  '/oembed',
  '/search/similar',
  '/t/:threadId/counts',
  '/t/:threadId/overview/:file',
  '/articles/:slug/overview/:file',
]

const table = (await addresses())
  .map(({ path }) => path)
  .filter((path) => !documents.includes(path))

test.for(table)(
  '%s says under which address and in which languages it is to be found, or that it is not',
  async (path) => {
    const entry = entries[path]!
    const at = entry.at(place)
    for (const [browser, role] of [
      [reader, 'nobody'],
      [author.browser, 'author'],
      [admin.browser, 'admin'],
    ] as const) {
      if (typeof outcomeFor(entry.reads, role) !== 'number') continue
      const page = await browser.get(`${at}?lang=en&utm_source=letter`)
      const said = {
        canonical: page.all('link[rel=canonical]').map((link) => attribute(link, 'href')),
        languages: page
          .all('link[hreflang]')
          .map((link) => [attribute(link, 'hreflang'), attribute(link, 'href')]),
        robots: page.all('meta[name=robots]').map((meta) => attribute(meta, 'content')),
      }
      expect(said, `${at} for ${role}`).toEqual(
        kept.includes(path)
          ? {
              canonical: [`${origin}${at}?lang=en`],
              languages: [
                ['de', `${origin}${at}?lang=de`],
                ['en', `${origin}${at}?lang=en`],
                ['x-default', `${origin}${at}`],
              ],
              robots: [],
            }
          : { canonical: [], languages: [], robots: ['noindex'] },
      )
    }
  },
)

test('what is not there is not to be found', async () => {
  for (const path of [
    '/t/999999999/x',
    '/p/999999999',
    '/themes/nirgends',
    '/articles/nirgends',
    '/u/niemand%20hier',
    '/nowhere',
  ]) {
    const page = await reader.get(path)
    expect(
      [page.status, page.all('meta[name=robots]').length, page.all('link[rel=canonical]').length],
      path,
    ).toEqual([404, 1, 0])
  }
})

type Urlset = {
  urlset: {
    url: { loc: string; lastmod?: string; 'xhtml:link': { hreflang: string; href: string }[] }[]
  }
}

test('the sitemap leads, piece by piece, to every debate, theme and article, and nothing in it is missing', async () => {
  await database().thread.create({
    data: {
      id: 3 * sectionSize + 5,
      lang: 'en',
      questionEn: 'Far away?',
      createdAt: new Date('2026-01-01'),
    },
  })
  const index = await reader.get('/sitemap.xml')
  expect(index.headers.get('Content-Type')).toBe('application/xml; charset=utf-8')
  const { sitemapindex } = xmlIn(index.html) as unknown as {
    sitemapindex: { sitemap: { loc: string }[] }
  }
  const pieces = sitemapindex.sitemap.map(({ loc }) => new URL(loc).pathname)
  expect(pieces).toEqual(
    ['pages', 'threads-1', 'threads-4', 'themes-1', 'articles-1'].map(links.sitemapPiece),
  )
  const found: string[] = []
  for (const piece of pieces) {
    const { status, html } = await reader.get(piece)
    expect(status, piece).toBe(200)
    for (const { loc, 'xhtml:link': languages } of (xmlIn(html) as unknown as Urlset).urlset.url) {
      expect(languages.map(({ hreflang, href }) => [hreflang, href])).toEqual([
        ['de', `${loc}?lang=de`],
        ['en', `${loc}?lang=en`],
        ['x-default', loc],
      ])
      found.push(loc)
    }
  }
  const [threads, themes, articles] = [
    await database().thread.count(),
    await database().theme.count(),
    await database().article.count(),
  ]
  expect(new Set(found).size).toBe(found.length)
  expect(found.length).toBe(3 + threads + themes + articles)
  for (const loc of found) {
    const page = await reader.get(new URL(loc).pathname)
    expect(
      [page.status, page.all('link[rel=canonical]').map((link) => attribute(link, 'href'))],
      loc,
    ).toEqual([200, [loc]])
  }
})

test('a debate’s entry in the sitemap has the time of its last post', async () => {
  const { html } = await reader.get('/sitemaps/threads-1.xml')
  const { lastPostAt } = await database().thread.findUniqueOrThrow({ where: { id: thread } })
  const url = (xmlIn(html) as unknown as Urlset).urlset.url.find(
    ({ loc }) => loc === origin + links.thread({ id: thread, title }),
  )
  expect(url?.lastmod).toBe(lastPostAt?.toISOString())
})

test('pieces that hold nothing are not there', async () => {
  for (const file of [
    'threads-2.xml',
    'threads-800000.xml',
    'threads-0.xml',
    'members-1.xml',
    'posts-1.xml',
    'threads.xml',
    'x',
  ])
    expect((await reader.get(`/sitemaps/${file}`)).status, file).toBe(404)
})

test('robots.txt excludes paths and names the sitemap', async () => {
  const robots = await reader.get('/robots.txt')
  expect([robots.status, robots.headers.get('Content-Type')]).toEqual([
    200,
    'text/plain; charset=utf-8',
  ])
  expect(robots.html).toContain(`Sitemap: ${origin}/sitemap.xml`)
})

test('the site noted no fault of its own', () => expect(forum.faults()).toEqual([]))
