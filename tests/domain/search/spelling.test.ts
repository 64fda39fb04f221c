import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseQuery } from '~/domain/search/query'
import { corrected, doubtful, meant, stepsBetween } from '~/domain/search/spelling'

const used = (word: string, posts = 10) => ({ word, posts })

test('a letter left out, put in, changed or swapped is one step', () => {
  expect(
    ['regulirung', 'regullierung', 'regulyerung', 'reuglierung'].map((typed) =>
      stepsBetween(typed, 'regulierung'),
    ),
  ).toEqual([1, 1, 1, 1])
  expect(stepsBetween('', 'abc')).toBe(3)
})

test('steps are the same both ways, and none between equal words', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (one, other) => {
      expect(stepsBetween(one, other)).toBe(stepsBetween(other, one))
      expect(stepsBetween(one, one)).toBe(0)
      expect(stepsBetween(one, other)).toBeLessThanOrEqual(Math.max(one.length, other.length))
    }),
  )
})

test('the nearest word is meant, and of equally near ones the most used', () => {
  expect(meant(used('regulirung', 0), [used('regelung', 900), used('regulierung', 3)])).toBe(
    'regulierung',
  )
  expect(meant(used('stromm', 0), [used('stroms', 2), used('strom', 40)])).toBe('strom')
})

test('short words and far ones are left as they are', () => {
  expect(meant(used('eule', 0), [used('säule')])).toBeNull()
  expect(meant(used('wasser', 0), [used('messing')])).toBeNull()
  expect(meant(used('wasser', 0), [])).toBeNull()
})

test('a word that is used itself only gives way to one used far more', () => {
  expect(meant(used('regulirung', 1), [used('regulierung', 19)])).toBeNull()
  expect(meant(used('regulirung', 1), [used('regulierung', 20)])).toBe('regulierung')
})

test('only words that have to occur are doubted', () => {
  expect(
    doubtful(parseQuery('Regulirung "offne Modele" -Strohm author:Adda KI 2024 a1b2c3')),
  ).toEqual(['regulirung', 'offne', 'modele'])
})

test('words are corrected in the case in which they were typed; the rest of the query stays', () => {
  const right = corrected(
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
