import { get } from 'node:http'
import { expect, test } from 'vitest'
import { database, pool } from '~/db/client.server'
import { remove } from '~/domain/posts/remove.server'
import { withdraw } from '~/domain/posts/withdraw.server'
import { links } from '~/links'
import { aModerator, aMember, aPost, aTheme, aThread } from '../support/builders.server'
import { aBrowser } from '../support/browse'
import { raw } from '../support/served'
import { aSite } from '../support/site'
import { databaseUrl } from '~/config.server'
import { aSomebody, theForum } from './forum'

const forum = await theForum()
const question = 'Wer zahlt die Brücken?'

async function aPlace() {
  const thread = await aThread({ question })
  const post = await aPost({ thread, text: 'Wer sie benutzt, zahlt sie auch.' })
  const { author } = await database().post.findUniqueOrThrow({
    where: { id: post },
    select: { author: { select: { name: true } } },
  })
  const { slug } = await database().theme.findUniqueOrThrow({ where: { id: await aTheme() } })
  const { slug: article } = await database().article.findFirstOrThrow()
  const at = links.thread({ id: thread, title: question })
  const pages = [
    links.front(),
    at,
    links.post(post),
    links.postHistory(post),
    links.themes(),
    links.theme(slug),
    links.article(article),
    links.member(author.name),
  ]
  const feeds = [
    links.frontFeed('atom'),
    links.threadFeed(thread, 'json'),
    links.themeFeed(slug, 'atom'),
    links.memberFeed(author.name, 'json'),
  ]
  const documents = [
    links.counts(thread),
    links.embed(thread),
    links.embed(thread, { post }),
    ...feeds,
    links.sitemap(),
    links.sitemapPiece('threads-1'),
    '/robots.txt',
  ]
  return { thread, post, at, slug, pages, all: [...pages, ...documents] }
}

type Got = { status: number; text: string; etag: string; from: string; caching: string }

const ask = (
  url: string,
  path: string,
  headers: Record<string, string | string[]> = {},
): Promise<Got> =>
  new Promise((resolve, reject) => {
    get(url, { path, headers }, (answer) => {
      let text = ''
      answer
        .setEncoding('utf8')
        .on('data', (piece: string) => (text += piece))
        .on('end', () => {
          const {
            etag = '',
            'cache-status': from = '',
            'cache-control': caching = '',
          } = answer.headers
          resolve({ status: answer.statusCode ?? 0, text, etag, from: String(from), caching })
        })
    }).on('error', reject)
  })

const hit = 'Standpunkt; hit'

/** A busy machine may reject an uncached page at first. */
async function warmed(
  url: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<Got> {
  for (let left = 40; ; left--) {
    const got = await ask(url, path, headers)
    if ((got.status === 200 && got.from === hit) || left === 0) return got
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

test('every page that is the same for everybody is kept, with what it is made of', async () => {
  const { all } = await aPlace()
  for (const path of all) {
    const page = await warmed(forum.url, path)
    expect([page.status, page.from, page.caching], path).toEqual([
      200,
      hit,
      path === '/robots.txt'
        ? 'public, max-age=3600'
        : 'public, max-age=0, s-maxage=1, must-revalidate',
    ])
    expect(page.etag, path).toMatch(/^"[\w-]+"$/)
    expect((await ask(forum.url, path, { 'If-None-Match': page.etag })).status, path).toBe(304)
  }
})

test('nothing that one reader sends shows in the page of another', async () => {
  const { all } = await aPlace()
  const canary = 'canary7731'
  const tricks: Record<string, string>[] = [
    { Cookie: `a=${canary}; sessions=${canary}; lang=${canary}` },
    {
      'X-Forwarded-Host': `${canary}.example`,
      'X-Forwarded-Proto': canary,
      'X-Forwarded-For': canary,
      'X-Forwarded-Prefix': `/${canary}`,
      Forwarded: `host=${canary}`,
    },
    { Host: `${canary}.example` },
    { Accept: `text/${canary}, application/json;q=0.1`, 'Accept-Language': `${canary}, de` },
    {
      Authorization: `Bearer ${canary}`,
      Referer: `https://${canary}.example/`,
      Origin: `https://${canary}.example`,
      'User-Agent': canary,
      'X-Real-IP': canary,
    },
    {
      'X-HTTP-Method-Override': 'POST',
      'X-Original-URL': `/${canary}`,
      'X-Rewrite-URL': `/${canary}`,
      Purpose: 'prefetch',
      'X-Requested-With': canary,
      'Sec-Fetch-Dest': canary,
    },
  ]
  const parameters = [
    `utm_source=${canary}`,
    `fbclid=${canary}`,
    `x=${canary}`,
    `_data=${canary}`,
    `index=${canary}`,
    `_routes=${canary}`,
    `${canary}`,
    `q=${canary}`,
    `to=/${canary}`,
  ]
  for (const path of all) {
    // Each is the first request for a page once, when nothing is cached yet.
    for (const headers of tricks) {
      await pool().query(`select pg_notify('site_moved', '')`)
      const first = await ask(forum.url, path, headers)
      expect(first.text, path).not.toContain(canary)
      expect((await ask(forum.url, path)).text, path).not.toContain(canary)
    }
    const plain = await warmed(forum.url, path)
    for (const parameter of parameters) {
      const page = await ask(forum.url, withQuery(path, parameter))
      expect([page.etag, page.text.includes(canary)], `${path}?${parameter}`).toEqual([
        plain.etag,
        false,
      ])
    }
  }
})

const withQuery = (path: string, query: string) =>
  `${path}${path.includes('?') ? '&' : '?'}${query}`

test('what one reader sends as the value of a parameter that is known shows in the page of nobody else, and is not kept', async () => {
  const { all, at, slug } = await aPlace()
  const canary = 'canary7731'
  // The last value of each is possible, but leads nowhere.
  const values: Record<string, string[]> = {
    sort: [canary, `new${canary}`, 'Best'],
    theme: [`${canary}"`, `${slug}${canary}`, canary],
    view: [canary],
    after: [canary, `1_1${canary}`, '0.5_77317731'],
    page: [canary, '7731e0', '7731'],
    lang: [canary, `de-${canary}`],
    post: [canary, '77317731'],
  }
  for (const path of all) {
    await pool().query(`select pg_notify('site_moved', '')`)
    for (const [name, those] of Object.entries(values))
      for (const value of those) {
        const asked = withQuery(path, `${name}=${encodeURIComponent(value)}`)
        // First a page that is not cached, then the same again.
        await ask(forum.url, asked)
        for (const one of [path, withQuery(path, 'lang=de'), withQuery(path, 'utm_source=x')])
          expect((await ask(forum.url, one)).text, `${one} after ${asked}`).not.toMatch(
            /canary7731|7731e0|77317731/,
          )
      }
  }
  for (const query of [
    `sort=${canary}`,
    `theme=${canary}`,
    `view=${canary}`,
    `after=${canary}`,
    'after=1',
    'page=02',
    `page=${canary}`,
    'sort=new&page=1',
  ])
    for (let again = 0; again < 2; again++)
      expect((await ask(forum.url, `${at}?${query}`)).from, query).not.toBe(hit)
})

test('of a member’s feed one spelling is kept, and the others are answered all the same', async () => {
  const { viewer } = await aMember({ name: 'Ada Spelled' })
  await warmed(forum.url, links.memberFeed(viewer.name, 'atom'))
  for (const name of ['ada spelled', 'ADA SPELLED']) {
    const path = links.memberFeed(name, 'atom')
    await ask(forum.url, path)
    const again = await ask(forum.url, path)
    expect([again.status, again.from === hit], name).toEqual([200, false])
  }
})

test('there are no pages behind the last one to be kept', async () => {
  const { post } = await aPlace()
  expect((await ask(forum.url, links.postHistory(post, { page: 2 }))).status).toBe(404)
})

test('a member’s page is never shown to others, also when it is requested first', async () => {
  const { all, pages, at, post } = await aPlace()
  const { browser, name } = await aSomebody(forum, { role: 'moderator', name: 'Canary Moderator' })
  for (const path of all.filter((one) => !pages.includes(one))) {
    await pool().query(`select pg_notify('site_moved', '')`)
    const own = await browser.get(path)
    // A frame ignores sessions; all other pages are personal for members.
    const open = path.startsWith('/embed/')
    expect(
      [
        own.status,
        own.headers.get('Cache-Control') === 'no-store',
        own.headers.get('Cache-Status') === null,
      ],
      path,
    ).toEqual([200, !open && path !== '/robots.txt', !open])
    for (const text of [own.html, (await warmed(forum.url, path)).text])
      for (const trace of [name, 'nonce=', '/moderation', 'sendKey'])
        expect(path === '/robots.txt' ? '' : text, `${path} ${trace}`).not.toContain(trace)
  }
  for (const path of pages) {
    await pool().query(`select pg_notify('site_moved', '')`)
    const own = await browser.get(path)
    expect(
      [own.html.includes(name), own.headers.get('Cache-Control'), own.headers.get('Cache-Status')],
      path,
    ).toEqual([true, 'no-store', null])
    const readers = await warmed(forum.url, path)
    for (const trace of [name, '__remixContext', 'nonce=', '/moderation', 'sendKey'])
      expect(readers.text, `${path} ${trace}`).not.toContain(trace)
    expect((await browser.get(path)).html, path).toContain(name)
  }
  await browser.submit(await browser.get(at), links.vote(post), {}, { press: 'up' }).catch(() => {})
  for (const Cookie of ['session=abc', '__Host-session=abc', 'lang=de;session='])
    expect((await ask(forum.url, at, { Cookie })).from, Cookie).toBe('')
})

test('what was hidden is hidden from the moment on, on every page that is kept', async () => {
  const { all, post, thread } = await aPlace()
  const author = await aMember()
  const other = await aPost({ thread, by: author, text: 'Zurückgezogene Kanarienworte.' })
  await database()
    .post.update({ where: { id: post }, data: { text: 'x' } })
    .then(() =>
      database().post.update({
        where: { id: post },
        data: { text: 'Entfernte Kanarienworte.', html: '<p>Entfernte Kanarienworte.</p>' },
      }),
    )
  const paths = [
    ...all,
    links.post(other),
    links.postHistory(other),
    links.member(author.viewer.name),
  ]
  await pool().query(`select pg_notify('site_moved', '')`)
  const before = await Promise.all(paths.map((path) => warmed(forum.url, path)))
  expect(before.filter(({ text }) => text.includes('Kanarienworte')).length).toBeGreaterThan(4)
  await withdraw(author, other)
  await remove(await aModerator(), { postId: post, reason: 'Werbung' })
  await new Promise((resolve) => setTimeout(resolve, 100))
  for (const path of paths)
    expect((await ask(forum.url, path)).text, path).not.toContain('Kanarienworte')
})

test('a spelling that is not the address itself finds nothing that is kept', async () => {
  const { at, post } = await aPlace()
  await warmed(forum.url, at)
  for (const path of [
    `${at}/`,
    `/.${at}`,
    `/./${at.slice(1)}`,
    `//${at.slice(1)}`,
    at.replace('/t/', '/%74/'),
    at.replace('/t/', '/T/'),
    `${at}%00`,
    `${at}?sort=new&sort=old`,
    `/p/${post}.data`,
    `/p/../p/${post}`,
  ]) {
    const answer = await raw(
      forum.url,
      `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
    )
    expect(answer, path).toMatch(/^HTTP\/1\.1 \d{3} /)
    expect(answer, path).not.toContain('Standpunkt; hit')
  }
})

test('a kept page allows its one script without a nonce, and says who may frame it as every other does', async () => {
  const page = await fetch(forum.url + '/')
  expect(page.headers.get('Content-Security-Policy')).toMatch(
    /^default-src 'none';script-src 'self';/,
  )
  expect(page.headers.get('Content-Security-Policy')).toContain(`frame-ancestors 'none'`)
  expect(page.headers.get('X-Frame-Options')).toBe('DENY')
  expect(await page.text()).not.toContain('nonce')
})

test.each(['1', '2'])(
  'an anonymous reader sees a reply at most 100 ms after its 302, on another site of %s processes and on this one',
  async (processes) => {
    const other = await aSite({ DATABASE_URL: databaseUrl(), WEB_CONCURRENCY: processes })
    const { thread, at } = await aPlace()
    const { browser } = await aSomebody(forum)
    const urls = [forum.url, ...Array<string>(Number(processes)).fill(other.url)]
    for (let n = 0; n < 5; n++) {
      for (const url of urls) await warmed(url, `${at}?sort=new`)
      const words = `Antwort ${crypto.randomUUID()}`
      const sent = await browser.post(links.answerThread(thread), {
        stance: 'adds',
        lang: 'de',
        text: words,
        key: crypto.randomUUID(),
      })
      expect(sent.status).toBe(302)
      const replied = performance.now()
      expect((await ask(forum.url, `${at}?sort=new`)).text).toContain(words)
      await new Promise((resolve) =>
        setTimeout(resolve, Math.max(0, 100 - (performance.now() - replied))),
      )
      for (const url of urls) expect((await ask(url, `${at}?sort=new`)).text).toContain(words)
    }
  },
)

test('changes while the process receives no notifications are visible all the same', async () => {
  const { thread, at } = await aPlace()
  await warmed(forum.url, `${at}?sort=new`)
  for (let n = 0; n < 3; n++) {
    await pool().query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'standpunkt moves' and datname = current_database()`,
    )
    const words = `Ungehört ${crypto.randomUUID()}`
    await aPost({ thread, text: words })
    await new Promise((resolve) => setTimeout(resolve, 100))
    for (let again = 0; again < 12; again++) {
      expect((await ask(forum.url, `${at}?sort=new`)).text).toContain(words)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  expect((await warmed(forum.url, `${at}?sort=new`)).from).toBe(hit)
})

test('a reader who changes the language gets the other page at once', async () => {
  const { at } = await aPlace()
  const reader = aBrowser(forum.url, { language: 'de' })
  await warmed(forum.url, at, { 'Accept-Language': 'de' })
  const chosen = await reader.submit(
    await reader.get(at),
    '/language',
    {},
    { press: 'English', follow: true },
  )
  expect([chosen.path, chosen.headers.get('Content-Language')]).toEqual([at, 'en'])
  expect((await ask(forum.url, at, { 'Accept-Language': 'de' })).text).toContain('<html lang="de">')
})

test('the site noted no fault of its own', () => expect(forum.faults()).toEqual([]))
