import { expect, test } from 'vitest'
import type { ThreadEvent } from '~/domain/events/eventWindow'
import { noChanges, afterReload, withManyEvents, withEvent, type News } from '~/ui/live/news'

const shows = (post: number) => post < 10
const after = (told: readonly Omit<ThreadEvent, 'version'>[], news: News = noChanges(3)) =>
  told.reduce(
    (sum, one, index) => withEvent(sum, { ...one, version: news.version + 1 + index }, shows),
    news,
  )

test('posts that the page does not show are new, each once', () => {
  expect(
    after([
      { kind: 'posted', post: 11 },
      { kind: 'posted', post: 12 },
      { kind: 'posted', post: 11 },
    ]),
  ).toEqual({
    ...noChanges(6),
    fresh: [
      { post: 11, version: 4 },
      { post: 12, version: 5 },
    ],
  })
})

test('a post that the page shows already, such as one’s own, is not new', () => {
  expect(after([{ kind: 'posted', post: 2 }])).toEqual(noChanges(4))
})

test('a new post that goes again is no news', () => {
  expect(
    after([
      { kind: 'posted', post: 11 },
      { kind: 'posted', post: 12 },
      { kind: 'withdrawn', post: 11 },
      { kind: 'removed', post: 12 },
    ]).fresh,
  ).toEqual([])
})

test.each(['edited', 'withdrawn', 'removed', 'restored', 'marked'])(
  'a post of the page that is %s has changed',
  (kind) => {
    expect(
      after([
        { kind, post: 2 },
        { kind, post: 2 },
        { kind, post: 12 },
      ]),
    ).toEqual({ ...noChanges(6), changed: [{ post: 2, version: 5 }] })
  },
)

test('votes count where they can be seen', () => {
  expect(after([{ kind: 'voted', post: 12 }]).voted).toBeNull()
  expect(
    after([
      { kind: 'voted', post: 2 },
      { kind: 'tagged', post: 2 },
    ]).voted,
  ).toBe(4)
})

test.each(['renamed', 'closed', 'reopened'])('a question that is %s is another', (kind) => {
  expect(after([{ kind, post: null }])).toEqual({ ...noChanges(4), head: 4 })
})

test.each(['moved', 'placed'])(
  'where something was %s, the debate is another, whether or not the page shows it',
  (kind) => {
    for (const post of [2, 12])
      expect(after([{ kind, post }])).toEqual({ ...noChanges(4), head: 4 })
  },
)

test.each(['opened', 'pinned', 'unpinned', 'tagged', 'something else'])(
  'that something is %s is not worth a word',
  (kind) => {
    expect(
      after([
        { kind, post: null },
        { kind, post: 2 },
      ]),
    ).toEqual(noChanges(5))
  },
)

test('known events change nothing', () => {
  const news = after([{ kind: 'posted', post: 11 }])
  expect(withEvent(news, { version: 4, kind: 'posted', post: 12 }, shows)).toBe(news)
  expect(withManyEvents(news, 4)).toBe(news)
})

test('of much, only that it is much is known', () => {
  expect(withManyEvents(noChanges(3), 900)).toEqual({ ...noChanges(900), much: 900 })
})

test('what the page shows meanwhile is no news any more', () => {
  const news = after([
    { kind: 'posted', post: 11 },
    { kind: 'posted', post: 12 },
    { kind: 'edited', post: 2 },
  ])
  expect(afterReload(news, 3, (post) => post === 11)).toEqual({
    ...news,
    fresh: [{ post: 12, version: 5 }],
  })
})

test('posts elsewhere stay listed until they are deleted or appear on the page', () => {
  const news = afterReload(
    after([
      { kind: 'posted', post: 11 },
      { kind: 'posted', post: 12 },
      { kind: 'posted', post: 13 },
    ]),
    6,
    () => false,
  )
  expect(news).toEqual({ ...noChanges(6), elsewhere: [11, 12, 13] })
  expect(
    after(
      [
        { kind: 'removed', post: 12 },
        { kind: 'posted', post: 14 },
      ],
      news,
    ),
  ).toEqual({ ...noChanges(8), fresh: [{ post: 14, version: 8 }], elsewhere: [11, 13] })
  expect(afterReload(news, 7, (post) => post === 11)).toEqual({
    ...noChanges(7),
    elsewhere: [12, 13],
  })
})

const much = withManyEvents(
  after([
    { kind: 'posted', post: 11 },
    { kind: 'posted', post: 12 },
    { kind: 'edited', post: 2 },
    { kind: 'voted', post: 2 },
    { kind: 'closed', post: null },
  ]),
  10,
)

test('a reloaded page has no changes left except posts elsewhere', () => {
  expect(afterReload(much, 12, (post) => post === 11)).toEqual({
    ...noChanges(12),
    elsewhere: [12],
  })
})

test('what came while the page was read again is still news', () => {
  expect(afterReload(much, 4, (post) => post === 11)).toEqual({
    ...much,
    fresh: [{ post: 12, version: 5 }],
  })
  expect(afterReload(much, 7, () => false)).toEqual({
    ...noChanges(10),
    elsewhere: [11, 12],
    head: 8,
    much: 10,
  })
  expect(afterReload(after([{ kind: 'edited', post: 2 }], much), 10, () => true)).toEqual({
    ...noChanges(11),
    changed: [{ post: 2, version: 11 }],
  })
})

test('a member’s own act that is visible on the page is no change', () => {
  const closed = after([
    { kind: 'closed', post: null },
    { kind: 'edited', post: 2 },
    { kind: 'posted', post: 4 },
  ])
  expect(afterReload(closed, 6, shows)).toEqual(noChanges(6))
})
