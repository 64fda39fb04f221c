import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseQuery } from '~/domain/search/query'
import {
  correctWords,
  correctableWords,
  bestCorrection,
  editDistance,
} from '~/domain/search/spelling'

const used = (word: string, posts = 10) => ({ word, posts })

test('a letter left out, put in, changed or swapped is one step', () => {
  expect(
    ['regulirung', 'regullierung', 'regulyerung', 'reuglierung'].map((typed) =>
      editDistance(typed, 'regulierung'),
    ),
  ).toEqual([1, 1, 1, 1])
  expect(editDistance('', 'abc')).toBe(3)
})

test('steps are the same both ways, and none between equal words', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (one, other) => {
      expect(editDistance(one, other)).toBe(editDistance(other, one))
      expect(editDistance(one, one)).toBe(0)
      expect(editDistance(one, other)).toBeLessThanOrEqual(Math.max(one.length, other.length))
    }),
  )
})

test('the nearest word is meant, and of equally near ones the most used', () => {
  expect(
    bestCorrection(used('regulirung', 0), [used('regelung', 900), used('regulierung', 3)]),
  ).toBe('regulierung')
  expect(bestCorrection(used('stromm', 0), [used('stroms', 2), used('strom', 40)])).toBe('strom')
})

test('short words and far ones are left as they are', () => {
  expect(bestCorrection(used('eule', 0), [used('säule')])).toBeNull()
  expect(bestCorrection(used('wasser', 0), [used('messing')])).toBeNull()
  expect(bestCorrection(used('wasser', 0), [])).toBeNull()
})

test('a word that is used itself only gives way to one used far more', () => {
  expect(bestCorrection(used('regulirung', 1), [used('regulierung', 19)])).toBeNull()
  expect(bestCorrection(used('regulirung', 1), [used('regulierung', 20)])).toBe('regulierung')
})

test('only words that have to occur are doubted', () => {
  expect(
    correctableWords(parseQuery('Regulirung "offne Modele" -Strohm author:Adda KI 2024 a1b2c3')),
  ).toEqual(['regulirung', 'offne', 'modele'])
})

test('words are corrected in the case in which they were typed; the rest of the query stays', () => {
  const right = correctWords(
    parseQuery('Regulirung "offene modele" -Regulirung author:Ada'),
    new Map([
      ['regulirung', 'regulierung'],
      ['modele', 'modelle'],
    ]),
  )
  expect(right).toMatchObject({
    words: ['Regulierung'],
    phrases: ['offene modelle'],
    without: ['Regulirung'],
    author: 'Ada',
  })
})
