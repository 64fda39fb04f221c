import { expect, test } from 'vitest'
import { quoteType } from '~/ui/threads/quoteType'

test('the type of quotes is fetched early where there is a quote, and only there', () => {
  const origin = {
    lang: 'de' as const,
    quote: 'Wer setzt die Standards?',
    heading: null,
    articleTitle: 'Offene Modelle',
  }
  expect(quoteType([origin])).toMatchObject([
    {
      tagName: 'link',
      rel: 'preload',
      as: 'font',
      crossOrigin: 'anonymous',
      href: expect.stringContaining('serif-italic') as string,
    },
  ])
  expect([quoteType([]), quoteType(undefined)]).toEqual([[], []])
})
