import { expect, test } from 'vitest'
import { threadPreview, threadDescription } from '~/ui/previews/threadPreview'
import { aHead, tellingIn } from './told'

test('a debate’s preview has its question, its origin and its counts', () => {
  const { card } = threadPreview(tellingIn('de'), {
    head: aHead(),
    branches: [],
    path: '/t/7/wer-setzt-die-standards?page=2',
  })
  expect(card).toMatchObject({
    kind: 'article',
    title: 'Wer setzt die Standards?',
    description:
      'Aus dem Artikel „Offene Modelle“. 9 Argumente: 5 stützen, 3 widersprechen, 1 ergänzt.',
    url: 'https://forum.example/t/7/wer-setzt-die-standards?page=2',
    published: '2026-05-04T12:00:00.000Z',
    oembed: `https://forum.example/oembed?url=${encodeURIComponent('https://forum.example/t/7/wer-setzt-die-standards')}&format=json`,
  })
  expect(card.picture.alt).toBe('Wer setzt die Standards? 9 Argumente.')
})

test('a debate’s preview is in the language of its address', () => {
  const { card } = threadPreview(tellingIn('en', 'en'), {
    head: aHead(),
    branches: [],
    path: '/t/7/wer-setzt-die-standards',
  })
  expect(card).toMatchObject({
    title: 'Who sets the standards?',
    url: 'https://forum.example/t/7/wer-setzt-die-standards?lang=en',
    locale: 'en',
  })
  expect(card.oembed).toContain(encodeURIComponent('?lang=en'))
  expect(card.picture.url).toContain('lang=en')
})

test('a debate without answers says so', () => {
  const none = { supports: 0, opposes: 0, asks: 0, adds: 0 }
  expect(
    threadDescription(tellingIn('de'), aHead({ postCount: 0, stances: none, origins: [] })),
  ).toBe('Noch hat niemand geantwortet.')
  expect(threadDescription(tellingIn('en'), aHead({ postCount: 2, stances: none }))).toBe(
    'From the article “Open models”. 2 arguments.',
  )
})
