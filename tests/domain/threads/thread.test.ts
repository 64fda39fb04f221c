import { expect, test } from 'vitest'
import { originIn, ownTitle, questionIn } from '~/domain/threads/thread'

const both = { lang: 'de', questionDe: 'Wer?', questionEn: 'Who?' } as const

test('the question comes in the reader’s language, or else in its own', () => {
  expect(questionIn('en', both)).toEqual({ title: 'Who?', lang: 'en' })
  expect(questionIn('en', { ...both, questionEn: null })).toEqual({ title: 'Wer?', lang: 'de' })
})

test('the address uses the thread’s own language for all readers', () => {
  expect(ownTitle(both)).toBe('Wer?')
})

test('so does the place it comes from', () => {
  const de = { lang: 'de', quote: 'Wer?', heading: null, articleTitle: 'Artikel' } as const
  expect(originIn('en', [de])).toBe(de)
  expect(originIn('en', [])).toBeNull()
})
