import { expect, test } from 'vitest'
import { pageAddress } from '../../server/pageAddress'
import { links } from '~/links'

const pathOf = (asked: string) => pageAddress(asked)?.path ?? null

test('an address is known by its path and the parameters that it knows, in their order', () => {
  expect(pageAddress('/')).toEqual({ path: '/', lang: null, open: false })
  expect(pageAddress('/t/12/wer-zahlt?theme=energie&page=2&sort=new')).toEqual({
    path: '/t/12/wer-zahlt?page=2&sort=new&theme=energie',
    lang: null,
    open: false,
  })
  expect(pageAddress('/?lang=en')).toEqual({ path: '/?lang=en', lang: 'en', open: false })
  expect(pageAddress('/themes?lang=fr')).toEqual({ path: '/themes', lang: null, open: false })
  expect(pageAddress('/embed/t/12?post=3&lang=en&width=9')).toEqual({
    path: '/embed/t/12?lang=en&post=3',
    lang: 'en',
    open: true,
  })
  expect(pageAddress('/t/12/common-ground?sort=new&lang=de')).toEqual({
    path: '/t/12/common-ground?lang=de',
    lang: 'de',
    open: false,
  })
})

test('what others hang onto a link makes no difference', () => {
  for (const junk of [
    'utm_source=mail',
    'fbclid=IwAR0',
    'utm_campaign=%22%3E%3Cscript%3E',
    'sort',
    'theme=',
    '&&',
    '=',
    '%',
    'x=1&x=2',
  ])
    expect([null, '/p/12'], junk).toContain(pathOf(`/p/12?${junk}`))
  expect(pathOf('/p/12?utm_source=mail&fbclid=1&lang=de')).toBe('/p/12?lang=de')
  expect(pathOf('/?page=2')).toBe('/')
})

test('a parameter counts in the one way in which our own links write it; an address that says it otherwise is not kept', () => {
  const said: Record<string, { yes: string[]; no: string[] }> = {
    '/t/1/a?sort=': {
      yes: ['best', 'new', 'old'],
      no: ['', 'Best', 'top', 'constructor', 'new%20'],
    },
    '/t/1/a?theme=': {
      yes: ['energie', 'ki-2026', 'a'.repeat(60)],
      no: ['', 'Energie', '-a', 'a-', 'a--b', 'a_b', 'a'.repeat(61)],
    },
    '/t/1/a?page=': {
      yes: ['2', '10', '9999', '10000'],
      no: ['', '0', '1', '01', '02', '-2', '2.0', '1e1', '10001', '99999', '+2', '0x2'],
    },
    '/p/1/history?page=': { yes: ['2'], no: ['1', '002'] },
    '/t/1/a?after=': {
      yes: ['0_12', '-0.3333333333333333_12', '-5e-7_3'],
      no: [
        '',
        '12',
        '-0_12',
        '0.0_12',
        '-0.30_12',
        '+1_2',
        '1_02',
        '1_0',
        '1_',
        '_1',
        '0.12345678901234567890_1',
        '1_1234567890',
      ],
    },
    '/p/1?after=': { yes: ['-0.5_7'], no: ['-.5_7', '7'] },
    '/themes/a?after=': { yes: ['12'], no: ['', '0', '012', '1234567890', '0_12', '1.0'] },
    '/u/Ada?after=': { yes: ['12'], no: ['x', '0'] },
    '/embed/t/1?post=': { yes: ['12'], no: ['', '0', 'x', '01'] },
    '/t/1/a?view=': { yes: [], no: ['', 'anything'] },
  }
  for (const [address, { yes, no }] of Object.entries(said)) {
    for (const value of yes) expect(pathOf(address + value), address + value).toBe(address + value)
    for (const value of no) expect(pathOf(address + value), address + value).toBeNull()
  }
})

test('a language that is none of ours counts as not said', () => {
  for (const lang of ['', 'fr', 'DE', 'de-AT', 'canary'])
    expect(pageAddress(`/p/1?lang=${lang}`), lang).toEqual({
      path: '/p/1',
      lang: null,
      open: false,
    })
})

test('repeated, long or odd parameters are left to the page itself', () => {
  for (const odd of [
    '/themes/a?after=1&after=2',
    '/t/1/a?sort=new&sort=new',
    '/?lang=de&lang=en',
    '/t/1/a?theme=%00',
    '/t/1/a?sort=a%20b',
    `/t/1/a?theme=${'a'.repeat(101)}`,
    `/t/1/a?x=${'a'.repeat(1_000)}`,
    '/p/1#x',
  ])
    expect(pageAddress(odd), odd).toBeNull()
})

test('only the exact spelling of an address counts', () => {
  const others = [
    '//',
    '/./',
    '/../',
    '/t/1/a/',
    '//t/1/a',
    '/t//1/a',
    '/T/1/a',
    '/t/1/A',
    '/t/01/a',
    '/t/1',
    '/t/1/%61',
    '/%74/1/a',
    '/t/1/a%2f..',
    '/t/1/..',
    '/t/1/a;b',
    '/t/1/a-',
    '/t/1/-a',
    '/p/0',
    '/p/1.5',
    '/p/1/',
    '/p/1234567890',
    '/u/',
    '/u/a b',
    '/u/%41da',
    '/u/Ada%',
    '/u/..',
    '/u/%2e%2e',
    '/u/a/b',
    '/u/Jürgen',
    '/u/%00',
    '/u/a%0Ab',
    '/?x=%00',
    '/?x=%0d%0a',
    '/themes/',
    '/themes/%00',
    '/embed/t/0',
    '/embed/t/1/',
    '/embed/t/x',
    '/embed/p/1',
    '/feeds/back.atom',
    '/feeds/front.rss',
    '/feeds/front',
    '/feeds/t/01.atom',
    '/feeds/t/1.ATOM',
    '/feeds/themes/A.json',
    '/feeds/u/.atom',
    '/feeds/u/a/b.atom',
    '/feeds/u/%41da.atom',
    '/sitemaps/x.xml',
    '/sitemaps/threads-0.xml',
    '/sitemaps/threads-1234567.xml',
    '/sitemaps/posts-1.xml',
    '/sitemap.XML',
    '/robots.txt/',
    '/t/1/overview/',
    '/t/1/overview/themes',
    '/t/1/overview/themes.SVG',
    '/t/1/overview/other.csv',
    '/articles/modelle/overview/',
    '/articles/modelle/overview/x.svg',
    '/oembed',
    '/oembed?url=x',
    'http://x/',
    '*',
    '',
    '/index.html',
    '/_root.data',
    '/p/1.data',
    '/livez',
    '/readyz',
    '/metrics',
  ]
  for (const other of others) expect(pageAddress(other), other).toBeNull()
  for (const name of ['Ada', 'Jürgen Groß', 'a/b', 'Zoë (Köln)', '100%'])
    expect(pathOf(links.member(name)), name).toBe(links.member(name))
})

test('pages of forms and of members are not among them', () => {
  const thread = { id: 1, title: 'Warum?' }
  const personal = [
    links.answerThread(1),
    links.renameThread(1),
    links.mergeThread(1),
    links.movePost(1),
    links.placePost(1),
    links.unplacePost(1),
    links.markPost(1),
    links.takeBackMark(1),
    links.acceptMark(1),
    links.dismissMark(1),
    links.ownMarks(),
    links.ownVotes(),
    links.weigh(1),
    links.weigh(1, { last: 2 }),
    links.openMarks(),
    links.closeThread(1),
    links.reply(1),
    links.editPost(1),
    links.vote(1),
    links.signIn(),
    links.signUp('/'),
    links.settings(),
    links.sessions(),
    links.moderation(),
    links.audit(),
    links.language(),
    links.preview(),
  ]
  for (const path of personal) expect(pageAddress(path), path).toBeNull()
  const everybodys = [
    links.front(),
    links.thread(thread),
    links.thread(thread, { after: '1778000000000_12', sort: 'new', theme: 'energie' }),
    links.thread(thread, { after: '1778000000000_12', view: 'timeline' }),
    links.threadSources(1),
    links.threadSources(1, { page: 2 }),
    links.post(1),
    links.postHistory(1, { page: 2 }),
    links.themes(),
    links.theme('energie', { after: 2 }),
    links.article('modelle'),
    links.threadOverview(1),
    links.threadOverviewFile(1, 'themes', 'svg'),
    links.articleOverview('modelle'),
    links.articleOverviewFile('modelle', 'activity', 'csv'),
    links.member('Ada', { after: 2 }),
    links.counts(1),
    links.embed(1, { post: 2 }),
    links.frontFeed('atom'),
    links.threadFeed(1, 'json'),
    links.themeFeed('energie', 'atom'),
    links.memberFeed('Jürgen Groß', 'json'),
    links.sitemap(),
    links.sitemapPiece('pages'),
    links.sitemapPiece('articles-1'),
    '/robots.txt',
  ]
  for (const path of everybodys) expect(pathOf(path), path).toBe(path)
})

test('a parameter is kept with the view and the order that it belongs to, and with no other', () => {
  const yes = [
    '/t/1/a?after=-0.5_7&theme=energie',
    '/t/1/a?after=-0.5_7&sort=fresh',
    '/t/1/a?after=1778000000000_9&sort=old',
    '/t/1/a?after=-3_9&sort=contested',
    '/t/1/a?after=2_9&sort=common',
    '/t/1/a?page=2&sort=new',
    '/t/1/a?view=for-and-against',
    '/t/1/a?after=-0.5_7&side=opposes&view=for-and-against',
    '/t/1/a?view=map',
    '/t/1/a?after=-0.5_7&view=map',
    '/t/1/a?after=1778000000000_9&view=timeline',
    '/p/1?view=map',
    '/p/1?after=-0.5_7&view=map',
    '/p/1?after=-0.5_7&side=supports&view=for-and-against',
    '/p/1?side=supports&view=for-and-against',
  ]
  for (const address of yes) expect(pathOf(address), address).toBe(address)
  const no = [
    '/t/1/a?after=-0.5_7&page=2',
    '/t/1/a?after=1778000000000_9',
    '/t/1/a?after=-0.5_7&sort=new',
    '/t/1/a?after=1778000000000.5_9&sort=new',
    '/t/1/a?after=2_9',
    '/t/1/a?side=opposes',
    '/t/1/a?after=-0.5_7&view=for-and-against',
    '/t/1/a?sort=new&view=map',
    '/t/1/a?theme=energie&view=timeline',
    '/t/1/a?page=2&view=map',
    '/t/1/a?after=5_7&view=map',
    '/t/1/a?after=-0.5_7&view=timeline',
    '/t/1/a?side=opposes&view=timeline',
    '/p/1?after=5_7&view=map',
    '/p/1?side=supports',
    '/p/1?after=-0.5_7&view=for-and-against',
    '/p/1?after=5_7',
  ]
  for (const address of no) expect(pathOf(address), address).toBeNull()
})
