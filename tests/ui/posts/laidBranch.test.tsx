import { renderToStaticMarkup, renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { createFragmentCache, renderFragments } from '~/fragmentCache.server'
import type { Locale, Viewer } from '~/domain/context'
import { noPlacements, type PlacedPost, type PagePlacements } from '~/domain/placements/placement'
import { stances, type PostView } from '~/domain/posts/post'
import type { Branch } from '~/domain/posts/tree'
import { I18nProvider } from '~/i18n/I18n'
import { translationOf } from '~/i18n/translations.server'
import { NowProvider } from '~/ui/page/RelativeTime'
import { BranchList } from '~/ui/posts/BranchList'
import { FragmentRenderer, type Fragment } from '~/ui/posts/fragments'
import { PostHtml } from '~/ui/posts/postHtml'
import { ThreadPageProvider } from '~/ui/threads/pageContext'

const noon = new Date('2026-05-04T12:00:00Z')
const plain: PostView = {
  id: 1,
  threadId: 1,
  parentId: null,
  depth: 0,
  stance: 'supports',
  lang: 'de',
  html: '',
  text: 'Das ist so.',
  createdAt: noon,
  editedAt: null,
  standing: 'stands',
  removedReason: null,
  author: { name: 'Ada', demo: false },
  themes: [],
  sources: null,
  marks: null,
  counts: { up: 1, down: 0, agree: 2, disagree: 0, pass: 0 },
  replyCount: 0,
  belowCount: 0,
  rank: 0,
  strength: null,
  controversy: 0,
  commonGround: null,
  accepted: false,
  mine: null,
  own: false,
}
const theme = { id: 1, slug: 'normen', nameDe: 'Normen', nameEn: 'Norms', colour: 'red' } as const
const place = {
  id: 1,
  postId: 2,
  stance: 'adds',
  thread: { id: 9, lang: 'de', questionDe: 'Wer prüft sie?', questionEn: null },
  parent: null,
} as const

const guest: PlacedPost = {
  id: 30,
  threadId: 9,
  under: 1,
  ofAll: 1,
  stance: 'opposes',
  lang: 'de',
  text: 'Andernorts gesagt.',
  createdAt: noon,
  author: { name: 'Eva', demo: false },
  strength: 0.4,
  counts: plain.counts,
  replyCount: 0,
  answered: false,
}

type Page = {
  post?: Partial<PostView>
  reply?: Partial<PostView>
  words?: string
  more?: [number, number]
  alone?: boolean
  locale?: Locale
  now?: Date
  open?: boolean
  marked?: number | null
  placed?: PagePlacements
  viewer?: Viewer
  to?: string
}

/** Returns a page of a post and a reply. */
function pageOf({
  post,
  reply,
  words = '<p>Das &amp; das.</p>',
  more = [0, 3],
  alone = false,
  locale = 'de',
  now = noon,
  open = true,
  marked = null,
  placed = noPlacements,
  viewer,
  to = '/t/1',
}: Page) {
  const [above = 0, below = 0] = more
  const replies: Branch[] = [
    {
      post: { ...plain, id: 2, parentId: 1, depth: 1, stance: 'opposes', ...reply },
      replies: [],
      more: below,
    },
  ]
  const branches: Branch[] = [
    { post: { ...plain, ...post }, more: above, replies: alone ? [] : replies },
  ]
  return (
    <I18nProvider locale={locale} t={translationOf(locale)}>
      <PostHtml.Provider
        value={
          new Map([
            [1, words],
            [2, '<p>Nein.</p>'],
          ])
        }
      >
        <NowProvider value={now}>
          <ThreadPageProvider
            value={{
              viewer: viewer ?? null,
              version: 7,
              open,
              to: (id) => `${to}#p${id}`,
              marked,
              placed,
            }}
          >
            <BranchList branches={branches} />
          </ThreadPageProvider>
        </NowProvider>
      </PostHtml.Provider>
    </I18nProvider>
  )
}

const renderingOf = ({ viewer }: Page) =>
  viewer
    ? ({ name: 'hydrated', render: renderToString } as const)
    : ({ name: 'alone', render: renderToStaticMarkup } as const)

const whole = (page: Page) => renderingOf(page).render(pageOf(page))

function laidOut(page: Page, pieces?: ReturnType<typeof createFragmentCache>): string {
  const { name, render } = renderingOf(page)
  const { layOut, together } = renderFragments(name, pieces)
  return together(
    render(<FragmentRenderer.Provider value={layOut}>{pageOf(page)}</FragmentRenderer.Provider>),
  ).toString()
}

const source = {
  number: 3,
  address: 'https://example.org/',
  title: 'Eine Studie',
  publisher: null,
  dated: null,
  quote: null,
  archived: null,
}
const mark = {
  id: 4,
  kind: 'unclear',
  reason: 'Wer?',
  by: 'Bea',
  mine: false,
  duplicateOf: null,
} as const

/** Readers' pages that differ in one aspect each. */
const readersPages: Page[] = [
  {},
  { words: '<p>Anders.</p>' },
  { more: [2, 3] },
  { more: [0, 0] },
  { alone: true },
  { alone: true, more: [3, 0] },
  { locale: 'en' },
  { open: false },
  { marked: 1 },
  { marked: 2 },
  { placed: { guests: [], places: [place], homes: [] } },
  {
    placed: {
      guests: [],
      places: [{ ...place, thread: { ...place.thread, questionDe: 'Wer sonst?' } }],
      homes: [],
    },
  },
  ...(
    [
      { text: 'Weil es so ist.' },
      { text: 'Darum.' },
      { text: '', author: '', standing: 'withdrawn' },
      { text: '', author: '', standing: 'removed' },
    ] as const
  ).map((parent) => ({
    placed: {
      guests: [],
      places: [
        {
          ...place,
          parent: {
            id: 5,
            author: 'Cem',
            lang: 'de' as const,
            standing: 'stands' as const,
            ...parent,
          },
        },
      ],
      homes: [],
    },
  })),
  ...(
    [
      {},
      { under: 2 },
      { under: null },
      { ofAll: 4 },
      { text: 'Anders gesagt.' },
      { strength: 0.9 },
      { answered: true, replyCount: 2 },
      { createdAt: new Date(noon.getTime() - 7_200_000) },
      { author: { name: 'Eva', demo: true } },
    ] as const
  ).map((change) => ({ placed: { guests: [{ ...guest, ...change }], places: [], homes: [] } })),
  ...[1, 70, 4_000, 90_000, 700_000].map((seconds) => ({
    now: new Date(noon.getTime() + seconds * 1_000),
  })),
  ...stances.map((stance) => ({ post: { stance } })),
  ...(
    [
      { createdAt: new Date(0) },
      { lang: 'en' },
      { editedAt: noon },
      { standing: 'withdrawn' },
      { standing: 'removed', removedReason: 'Werbung' },
      { standing: 'removed', removedReason: 'Anderes' },
      { author: { name: 'Ben', demo: false } },
      { author: { name: 'Ada', demo: true } },
      { themes: [theme] },
      { themes: [{ ...theme, nameDe: 'Regeln' }] },
      { sources: [source] },
      { sources: [{ ...source, quote: 'So.' }] },
      { sources: [{ ...source, dated: '2024' }] },
      { sources: [{ ...source, publisher: 'Verlag' }] },
      { sources: [{ ...source, archived: 'https://archive.example.org/' }] },
      { marks: [mark] },
      { marks: [{ ...mark, reason: 'Was?' }] },
      { marks: [{ ...mark, by: 'Dora' }] },
      { marks: [{ ...mark, kind: 'duplicate', duplicateOf: 8 }] },
      { counts: { ...plain.counts, up: 2 } },
      { counts: { ...plain.counts, pass: 1 } },
      { strength: 0.7 },
      { strength: 0.2 },
      { accepted: true },
      { depth: 3 },
      { threadId: 2 },
    ] satisfies Partial<PostView>[]
  ).flatMap((post) => [{ post }, { reply: post }]),
]

const ballot = { quality: null, agreement: null }
const member: Viewer = { id: 21, name: 'Mia', role: 'member' }

/** The same for members, with the aspects that only theirs have. */
const membersPages: Page[] = [
  ...readersPages.map((page) => ({
    ...page,
    viewer: member,
    post: { mine: ballot, ...page.post },
    reply: { mine: ballot, ...page.reply },
  })),
  ...(
    [
      {},
      { to: '/t/1?sort=new' },
      { viewer: { ...member, role: 'moderator' } },
      { viewer: { ...member, role: 'moderator' }, post: { standing: 'removed' } },
      { viewer: { ...member, role: 'moderator' }, post: { standing: 'withdrawn' } },
      { open: false, post: { own: true } },
      { post: { own: true } },
      { reply: { own: true } },
      { post: { own: true, stance: 'asks' } },
      { post: { own: true, stance: 'asks' }, reply: { mine: ballot, accepted: true } },
      ...(
        [
          { quality: 1 },
          { quality: -1 },
          { agreement: 1 },
          { agreement: 0 },
          { agreement: -1 },
        ] as const
      ).map((said) => ({ post: { mine: { ...ballot, ...said } } })),
      { post: { mine: ballot, marks: [{ ...mark, mine: true }] } },
      { post: { mine: ballot, marks: [mark, { ...mark, id: 5, mine: true }] } },
    ] satisfies Page[]
  ).map((page) => ({ viewer: member, reply: { mine: ballot }, ...page })),
]

const pages = [...readersPages, ...membersPages]

test('a page of pieces is, to the last letter, the page that is rendered in one go, whatever pages went before', () => {
  const rendered = pages.map(whole)
  expect(pages.map((page) => laidOut(page))).toEqual(rendered)
  expect(
    [...pages]
      .reverse()
      .map((page) => laidOut(page))
      .reverse(),
  ).toEqual(rendered)
  for (const some of [readersPages, membersPages])
    expect(new Set(some.map(whole)).size).toBeGreaterThan(some.length - 6)
})

test('a page is the same where nothing of it can be kept, or only what was rendered last, and no more is kept than there is room for', () => {
  for (const room of [1, 6_000]) {
    const pieces = createFragmentCache(room)
    for (const page of readersPages.slice(0, 12)) expect(laidOut(page, pieces)).toBe(whole(page))
    expect(pieces.calculatedSize).toBeLessThanOrEqual(room)
    expect(pieces.size).toBe(room === 1 ? 0 : 1)
  }
})

test('whatever refers to a part of the page refers to one, and to one alone', () => {
  for (const page of [
    ...pages,
    {
      placed: { guests: [guest], places: [place], homes: [] },
      post: { marks: [mark], sources: [source] },
      reply: { marks: [mark], sources: [source] },
    },
  ]) {
    const html = laidOut(page)
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    const named = [
      ...html.matchAll(/ (?:aria-(?:labelledby|describedby|controls)|for)="([^"]+)"/g),
    ].flatMap(([, names = '']) => names.split(' '))
    expect(named.length).toBeGreaterThan(0)
    expect(html).not.toMatch(/:R/)
    expect(named.filter((name) => ids.filter((id) => id === name).length !== 1)).toEqual([])
  }
})

test('unchanged branches are not rendered again, changed ones are with their ancestors', () => {
  const rendered: string[] = []
  const watched = (piece: Fragment): Fragment => ({
    ...piece,
    within: piece.within.map(watched),
    render: () => (rendered.push(piece.of), piece.render()),
  })
  const page = (post: Partial<PostView>, reply: Partial<PostView> = {}) => {
    const { layOut, together } = renderFragments('alone')
    return together(
      renderToStaticMarkup(
        <FragmentRenderer.Provider value={(piece) => layOut(() => watched(piece()))}>
          {pageOf({ post: { id: 11, ...post }, reply: { id: 12, ...reply } })}
        </FragmentRenderer.Provider>,
      ),
    ).toString()
  }
  const afresh = () => rendered.splice(0)
  page({})
  expect(afresh()).toEqual(['de-12', 'de-11'])
  page({ text: 'Wieder anders.' })
  expect(afresh()).toEqual([])
  page({ counts: { ...plain.counts, agree: 3 } })
  expect(afresh()).toEqual(['de-11'])
  page({ counts: { ...plain.counts, agree: 3 } }, { counts: { ...plain.counts, agree: 4 } })
  expect(afresh()).toEqual(['de-12', 'de-11'])
})

test('members who may do the same and have voted alike share what lies ready', () => {
  const pages: Page[] = [member, { id: 22, name: 'Noa', role: 'member' } as const].map(
    (viewer) => ({ viewer, post: { id: 41, mine: ballot }, reply: { id: 42, mine: ballot } }),
  )
  const rendered: string[] = []
  for (const page of pages) {
    const { layOut } = renderFragments('hydrated')
    const watched = (piece: Fragment): Fragment => ({
      ...piece,
      within: piece.within.map(watched),
      render: () => (rendered.push(piece.of), piece.render()),
    })
    renderToString(
      <FragmentRenderer.Provider value={(piece) => layOut(() => watched(piece()))}>
        {pageOf(page)}
      </FragmentRenderer.Provider>,
    )
  }
  expect(rendered).toEqual(['de-42-member', 'de-41-member'])
})

test('members who have voted differently do not take from each other what lies ready', () => {
  const rendered: string[] = []
  const pieces = createFragmentCache(1 << 20)
  for (const quality of [1, -1, 1, -1, null, 1] as const) {
    const { layOut } = renderFragments('hydrated', pieces)
    const watched = (piece: Fragment): Fragment => ({
      ...piece,
      within: piece.within.map(watched),
      render: () => (rendered.push(`${quality} ${piece.of}`), piece.render()),
    })
    renderToString(
      <FragmentRenderer.Provider value={(piece) => layOut(() => watched(piece()))}>
        {pageOf({
          viewer: member,
          post: { mine: ballot },
          reply: { mine: { ...ballot, quality } },
        })}
      </FragmentRenderer.Provider>,
    )
  }
  expect(rendered).toEqual(
    ['1', '-1', 'null'].flatMap((said) => [`${said} de-2-member`, `${said} de-1-member`]),
  )
})

test('user content cannot imitate a placeholder', () => {
  const elements = ['alone', 'alone', 'hydrated'].map((rendering) => {
    const { layOut } = renderFragments(rendering === 'alone' ? 'alone' : 'hydrated')
    return renderToStaticMarkup(
      <FragmentRenderer.Provider value={layOut}>{pageOf({})}</FragmentRenderer.Provider>,
    ).replace(/^<ol class="branches">(.*)<\/ol>$/, '$1')
  })
  expect(new Set(elements).size).toBe(3)
  const [name = ''] = elements
  expect(name).toMatch(/^<piece-[-0-9a-f]{36} id="0"><\/piece-[-0-9a-f]{36}>$/)
  expect(laidOut({ post: { author: { name, demo: false } } })).toBe(
    whole({ post: { author: { name, demo: false } } }),
  )
})
