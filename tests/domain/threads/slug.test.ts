import { expect, test } from 'vitest'
import { actSegments, isReservedSegment, slugOf } from '~/domain/threads/slug'

test('a title becomes readable Latin words', () => {
  expect(slugOf('Wer setzt die Maßstäbe – und für wen?')).toBe(
    'wer-setzt-die-massstaebe-und-fuer-wen',
  )
  expect(slugOf('Éthique à Łódź')).toBe('ethique-a-lodz')
  expect(slugOf("Who's next?")).toBe('who-s-next')
})

test('long titles end after a whole word, at most sixty characters', () => {
  const slug = slugOf(
    'Können ethische Herausforderungen ignoriert werden, wenn ein einzelnes Land die Spielregeln bestimmt?',
  )
  expect(slug).toBe('koennen-ethische-herausforderungen-ignoriert-werden-wenn-ein')
  expect(slugOf('x'.repeat(200))).toHaveLength(60)
})

test('a title without Latin letters still has an address', () => {
  expect(slugOf('谁制定标准？')).toBe('debate')
  expect(slugOf('')).toBe('debate')
})

test('no title takes the address of an act', () => {
  expect(
    [
      'Reply',
      'close!',
      'Pin?',
      'Rename',
      'Merge',
      'Counts',
      'Common ground',
      'Sources',
      'Weigh',
      'Overview',
    ].map(slugOf),
  ).toEqual([
    'reply-debate',
    'close-debate',
    'pin-debate',
    'rename-debate',
    'merge-debate',
    'counts-debate',
    'common-ground-debate',
    'sources-debate',
    'weigh-debate',
    'overview-debate',
  ])
})

test('an address of an act is taken, and that of a title is not', () => {
  expect([...actSegments, 'overview', 'counts'].every(isReservedSegment)).toBe(true)
  expect(['', 'wer-zahlt', 'reply-debate'].some(isReservedSegment)).toBe(false)
})
