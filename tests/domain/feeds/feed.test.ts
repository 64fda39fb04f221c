import { expect, test } from 'vitest'
import { feedLimit, newestOf, type FeedPost, type FeedThread } from '~/domain/feeds/feed'

const at = (minute: number) => new Date(Date.UTC(2026, 4, 4, 12, minute))
const aPost = (id: number, minute: number): FeedPost => ({
  kind: 'post',
  id,
  stance: 'adds',
  lang: 'de',
  html: '',
  createdAt: at(minute),
  editedAt: null,
  author: { name: 'Ada', demo: false },
  thread: { id: 1, lang: 'de', questionDe: 'Wer?', questionEn: null },
})
const aThread = (id: number, minute: number): FeedThread => ({
  kind: 'thread',
  id,
  lang: 'de',
  questionDe: 'Wer?',
  questionEn: null,
  createdAt: at(minute),
  origins: [],
  articleSlug: null,
})

test('posts and debates are merged newest first, and at the same moment the debate is last', () => {
  const told = newestOf([aPost(3, 9), aPost(2, 5)], [aThread(9, 7), aThread(8, 5)])
  expect(told.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
    'post 3',
    'thread 9',
    'post 2',
    'thread 8',
  ])
})

test('a feed ends after fifty', () => {
  const told = newestOf(
    Array.from({ length: 50 }, (_, index) => aPost(index, 2 * index)),
    Array.from({ length: 50 }, (_, index) => aThread(index, 2 * index + 1)),
  )
  expect(told).toHaveLength(feedLimit)
  expect(told.at(0)).toMatchObject({ kind: 'thread', id: 49 })
  expect(told.at(-1)).toMatchObject({ kind: 'post', id: 25 })
})
