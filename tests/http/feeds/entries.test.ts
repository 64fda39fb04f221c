import { expect, test } from 'vitest'
import type { FeedPost, FeedThread } from '~/domain/feeds/feed'
import { toFeedEntry, authorNameInFeed, type FeedContext } from '~/http/feeds/entries'
import { translationOf } from '~/i18n/translations.server'

const noon = new Date('2026-05-04T12:00:00Z')
const telling = (locale: 'de' | 'en'): FeedContext => ({
  locale,
  t: translationOf(locale),
  absolute: (path) => `https://forum.example${path}`,
})
const thread = { id: 7, lang: 'de' as const, questionDe: 'Wer zahlt?', questionEn: 'Who pays?' }
const post: FeedPost = {
  kind: 'post',
  id: 12,
  stance: 'opposes',
  lang: 'en',
  html: '<p>Nobody.</p>',
  createdAt: noon,
  editedAt: null,
  author: { name: 'Ada B', demo: false },
  thread,
}
const opened: FeedThread = {
  kind: 'thread',
  ...thread,
  createdAt: noon,
  origins: [
    { lang: 'de', quote: 'Und wer zahlt <das>?', heading: null, articleTitle: 'Brücken & Wege' },
  ],
  articleSlug: 'bruecken',
}

test('an argument says its stance, its author and its debate in the reader’s language, and keeps its address for ever', () => {
  expect(toFeedEntry(post, telling('de'))).toEqual({
    id: 'https://forum.example/p/12',
    address: 'https://forum.example/p/12',
    title: 'Ada B widerspricht – „Wer zahlt?“',
    html: '<p>Nobody.</p>',
    lang: 'en',
    author: { name: 'Ada B', address: 'https://forum.example/u/Ada%20B' },
    published: noon,
    updated: noon,
  })
  expect(toFeedEntry(post, telling('en')).title).toBe('Ada B opposes – “Who pays?”')
})

test('an edited argument is newer than it was, but was said when it was said', () => {
  const later = new Date('2026-05-05T12:00:00Z')
  expect(toFeedEntry({ ...post, editedAt: later }, telling('de'))).toMatchObject({
    published: noon,
    updated: later,
  })
})

test('a demo voice says that it is one', () => {
  const demo = { name: 'Ada', demo: true }
  expect(authorNameInFeed(demo, translationOf('de'))).toBe('Ada (Demo-Stimme)')
  const entry = toFeedEntry({ ...post, author: demo }, telling('en'))
  expect([entry.title, entry.author]).toEqual([
    'Ada (Demo voice) opposes – “Who pays?”',
    { name: 'Ada (Demo voice)', address: 'https://forum.example/u/Ada' },
  ])
})

test('an opened debate quotes what its article asks, and is known by its number alone', () => {
  expect(toFeedEntry(opened, telling('en'))).toMatchObject({
    id: 'https://forum.example/t/7',
    address: 'https://forum.example/t/7/wer-zahlt',
    title: 'New debate: Who pays?',
    lang: 'de',
    author: null,
    html: '<blockquote>Und wer zahlt &lt;das&gt;?</blockquote><p>From the article <a href="https://forum.example/articles/bruecken">Brücken &amp; Wege</a></p>',
  })
})

test('a debate without an article repeats its question', () => {
  expect(
    toFeedEntry(
      { ...opened, origins: [], articleSlug: null, questionDe: 'Wer <b>?' },
      telling('de'),
    ),
  ).toMatchObject({ html: '<p>Wer &lt;b&gt;?</p>', lang: 'de' })
})
