import { expect, test } from 'vitest'
import { database } from '~/db/client.server'
import { remove } from '~/domain/posts/remove.server'
import { withdraw } from '~/domain/posts/withdraw.server'
import { setThemes } from '~/domain/themes/setThemes.server'
import { links } from '~/links'
import {
  aMember,
  aModerator,
  aPost,
  aTheme,
  aThread,
  minutesLater,
} from '../support/builders.server'
import { aBrowser } from '../support/browse'
import { atomIn, faultsOfAtom, faultsOfJsonFeed } from '../support/feedSchemas'
import { attribute, select } from '../support/markup'
import { theForum } from './forum'

const forum = await theForum()
const reader = aBrowser(forum.url)
const question = 'Wer zahlt ]]> die <Brücken> & Wege?'

/**
 * Creates a debate with a published argument, a hostile one, a withdrawn and a removed one, all
 * with one theme.
 */
async function aDebate() {
  const thread = await aThread({ question })
  await database().thread.update({ where: { id: thread }, data: { questionEn: 'Who pays?' } })
  const slug = `brücken-${thread}`.replace('ü', 'ue')
  const theme = await aTheme(slug)
  const [ada, staff] = [await aMember({ name: `Ada ${thread}` }), await aModerator()]
  // Newer than the built-in content.
  const later = (minutes: number) => new Date(minutesLater(minutes).getTime() + 365 * 86_400_000)
  const first = await aPost({
    thread,
    by: ada,
    text: 'Ohne Maut [zahlt](https://example.org/?a=1&b=2) *niemand*.',
    now: later(1),
  })
  const hostile = await aPost({
    thread,
    parent: first,
    by: ada,
    stance: 'opposes',
    lang: 'en',
    text: ']]> ]]> </content><script>alert(1)</script> &amp; \u0001\u000b\ufffe',
    now: later(2),
  })
  const taken = await aPost({ thread, by: ada, text: 'Zurückgenommenes.', now: later(3) })
  const removed = await aPost({ thread, by: ada, text: 'Entferntes.', now: later(4) })
  for (const postId of [first, hostile, taken, removed])
    await setThemes(staff, { postId, themeIds: [theme] })
  await withdraw(ada, taken)
  await remove(staff, { postId: removed, reason: 'Werbung' })
  return { thread, slug, ada, first, hostile, name: ada.viewer.name }
}

const debate = await aDebate()
const feeds = {
  front: links.frontFeed,
  thread: (format: 'atom' | 'json') => links.threadFeed(debate.thread, format),
  theme: (format: 'atom' | 'json') => links.themeFeed(debate.slug, format),
  member: (format: 'atom' | 'json') => links.memberFeed(debate.name, format),
}

test.for(Object.entries(feeds))(
  'the %s feed is Atom and JSON Feed by their rules, in both languages, and leaves out what was taken back',
  async ([, at]) => {
    for (const lang of ['de', 'en'] as const) {
      const atom = await reader.get(`${at('atom')}?lang=${lang}`)
      expect([
        atom.status,
        atom.headers.get('Content-Type'),
        atom.headers.get('Content-Language'),
      ]).toEqual([200, 'application/atom+xml; charset=utf-8', lang])
      expect(faultsOfAtom(atom.html)).toEqual([])
      const json = await reader.get(`${at('json')}?lang=${lang}`)
      expect([
        json.status,
        json.headers.get('Content-Type'),
        json.headers.get('Content-Language'),
      ]).toEqual([200, 'application/feed+json; charset=utf-8', lang])
      expect(faultsOfJsonFeed(json.html)).toEqual([])
      for (const { html } of [atom, json])
        for (const words of ['Zurückgenommenes', 'Entferntes', 'Werbung'])
          expect(html).not.toContain(words)
      const told = atomIn(atom.html)
      expect(told['xml:lang']).toBe(lang)
      const items: { id: string; title: string; content_html: string }[] = JSON.parse(
        json.html,
      ).items
      expect(items.map(({ id }) => id)).toEqual(told.entry.map(({ id }) => id))
      // JSON can represent every character, XML cannot.
      expect(items.map(({ content_html }) => content_html.replace('\ufffe', ''))).toEqual(
        told.entry.map(({ content }) => content['#text']),
      )
      const said = told.entry.filter(({ id }) => id.includes('/p/')).slice(0, 2)
      expect(said.map(({ id }) => Number(id.split('/').at(-1)))).toEqual([
        debate.hostile,
        debate.first,
      ])
      expect(said.map(({ title }) => title)).toEqual(
        lang === 'de'
          ? [`${debate.name} widerspricht – „${question}“`, `${debate.name} stützt – „${question}“`]
          : [`${debate.name} opposes – “Who pays?”`, `${debate.name} supports – “Who pays?”`],
      )
      expect(said.map(({ content }) => content['xml:lang'])).toEqual(['en', 'de'])
      expect(said[1]?.content['#text']).toContain(
        '<a href="https://example.org/?a=1&amp;b=2" rel="ugc nofollow noopener">zahlt</a> <em>niemand</em>',
      )
      expect(said[0]?.content['#text']).toMatch(
        /^<p>\]\]&gt; \]\]&gt; &lt;\/content&gt;&lt;script&gt;/,
      )
    }
  },
)

test('every address in a feed leads from anywhere to what it says', async () => {
  const feed = atomIn((await reader.get(links.threadFeed(debate.thread, 'atom'))).html)
  const all = [
    feed.id,
    feed.author.uri,
    ...feed.link.map(({ href }) => href),
    ...feed.entry.flatMap(({ id, link, author }) => [
      id,
      author?.uri ?? '',
      ...link.map(({ href }) => href),
    ]),
  ]
  for (const address of new Set(all)) {
    expect(address).toMatch(/^http:\/\/localhost:\d+\//)
    const { pathname, search } = new URL(address)
    expect((await reader.get(pathname + search)).status, address).toBe(200)
  }
})

test('the front feed contains posts and opened debates, newest first, at most fifty', async () => {
  const titles = async () =>
    atomIn((await reader.get('/feeds/front.atom?lang=en')).html).entry.map(({ title }) => title)
  expect((await titles()).filter((title) => title.startsWith('New debate: ')).length).toBe(
    await database().thread.count(),
  )
  const thread = await aThread({ question: 'Wie viele?' })
  const by = await aMember()
  for (let i = 0; i < 55; i++) await aPost({ thread, by, now: minutesLater(i) })
  const feed = atomIn((await reader.get('/feeds/front.atom?lang=en')).html)
  expect(feed.entry.length).toBe(50)
  expect(feed.updated).toBe(feed.entry[0]?.updated)
  const byTime = feed.entry.map(({ published }) => published)
  expect(byTime).toEqual(byTime.toSorted().reverse())
})

test('a debate, theme or member without posts has an empty feed, dated by its creation', async () => {
  const thread = await aThread({ question: 'Und sonst?' })
  await aTheme('still')
  const silent = await aMember({ name: 'Stumm' })
  for (const path of [
    links.threadFeed(thread, 'atom'),
    links.themeFeed('still', 'atom'),
    links.memberFeed(silent.viewer.name, 'atom'),
  ]) {
    const { html } = await reader.get(path)
    expect(faultsOfAtom(html), path).toEqual([])
    expect([atomIn(html).entry, atomIn(html).updated], path).toEqual([
      [],
      minutesLater(0).toISOString(),
    ])
  }
})

test('what there is not has no feed, and says so as a problem', async () => {
  for (const path of [
    '/feeds/back.atom',
    '/feeds/front.rss',
    '/feeds/front',
    '/feeds/t/999999999.atom',
    '/feeds/t/x.json',
    '/feeds/t/1e0.atom',
    '/feeds/t/1.atom.atom',
    '/feeds/themes/nirgends.json',
    '/feeds/u/niemand%20hier.atom',
    '/feeds/u/.atom',
  ]) {
    const answer = await reader.get(path)
    expect([answer.status, answer.headers.get('Content-Type')], path).toEqual([
      404,
      'application/problem+json',
    ])
  }
  expect((await reader.get('/feeds/t/1%00.atom')).status).toBe(400)
})

test('pages lead to their feeds, in their own language', async () => {
  for (const [page, feed] of [
    ['/', feeds.front],
    [links.thread({ id: debate.thread, title: question }), feeds.thread],
    [links.theme(debate.slug), feeds.theme],
    [links.member(debate.name), feeds.member],
    ['/nowhere', feeds.front],
  ] as const) {
    const shown = await reader.get(`${page}?lang=de`)
    const found = shown
      .all('link[rel=alternate]')
      .filter((link) => /atom|feed/.test(attribute(link, 'type') ?? ''))
    expect(
      found.map((link) => [attribute(link, 'type'), attribute(link, 'href')]),
      page,
    ).toEqual([
      ['application/atom+xml', `${feed('atom')}?lang=de`],
      ['application/feed+json', `${feed('json')}?lang=de`],
    ])
    expect(
      select(shown.one('.footer'), 'a').map((link) => attribute(link, 'href')),
      page,
    ).toEqual([links.howItCounts(), `${feed('atom')}?lang=de`])
  }
})

test('the site noted no fault of its own', () => expect(forum.faults()).toEqual([]))
