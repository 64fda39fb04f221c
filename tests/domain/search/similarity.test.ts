import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  anyLexemeQuery,
  isSignificantOverlap,
  isLongEnough,
  sharedShare,
  similarLimits,
  rarestLexemes,
  significantWords,
  type Lexeme,
} from '~/domain/search/similarity'

const word = (lexeme: string, posts: number): Lexeme => ({ lang: 'de', lexeme, posts })

test('rare words are the telling ones, and what everybody says is none', () => {
  expect(
    rarestLexemes(
      [word('modell', 900), word('ki', 60_000), word('exportkontroll', 3)],
      1_000_000,
    ).map(({ lexeme }) => lexeme),
  ).toEqual(['exportkontroll', 'modell'])
  expect(rarestLexemes([word('ki', 15)], 30)).toHaveLength(1)
  expect(
    rarestLexemes(
      Array.from({ length: 99 }, (_, n) => word(`w${n}`, n)),
      1_000,
    ),
  ).toHaveLength(similarLimits.lexemes)
})

test('any of the words matches, whatever characters they contain', () => {
  expect(anyLexemeQuery([word('strom', 1), word("d'art\\", 1)])).toBe(`'strom' | 'd''art\\\\'`)
})

test('rare words that are shared count more than common ones', () => {
  const said = [word('strom', 500), word('gezeitenkraftwerk', 2)]
  expect(sharedShare(said, ['gezeitenkraftwerk'], 1_000)).toBeGreaterThan(0.8)
  expect(sharedShare(said, ['strom'], 1_000)).toBeLessThan(0.2)
})

test('a word that nobody else has used counts half', () => {
  expect(sharedShare([word('strom', 0), word('xyzzy', 0)], ['strom'], 1_000)).toBeCloseTo(2 / 3)
  expect(sharedShare([word('xyzzy', 0)], [], 1_000)).toBe(0)
})

test('the shared part is between nothing and everything', () => {
  const lexemes = fc.array(
    fc.record({
      lang: fc.constant('en' as const),
      lexeme: fc.constantFrom('a', 'b', 'c', 'd'),
      posts: fc.nat(2_000),
    }),
  )
  fc.assert(
    fc.property(
      lexemes,
      fc.subarray(['a', 'b', 'c', 'd', 'e']),
      fc.nat(1_000),
      (said, shared, all) => {
        const part = sharedShare(said, shared, all)
        expect(part).toBeGreaterThanOrEqual(0)
        expect(part).toBeLessThanOrEqual(1)
      },
    ),
  )
})

test('a longer text requires more shared words', () => {
  expect([
    isSignificantOverlap(1, 2),
    isSignificantOverlap(2, 6),
    isSignificantOverlap(2, 7),
    isSignificantOverlap(3, 20),
  ]).toEqual([false, true, false, true])
})

test('a text asks with its words, the longest first, within the limit', () => {
  expect(significantWords('Wer die Standards setzt, setzt die Macht.')).toBe(
    'standards setzt macht',
  )
  const long = significantWords(Array.from({ length: 1_000 }, (_, n) => `wort${n}`).join(' '))
  expect(long.length).toBeLessThanOrEqual(similarLimits.asked)
  expect(significantWords('x'.repeat(30_000)).length).toBeLessThanOrEqual(similarLimits.asked)
})

test('one looks for similar arguments once something is said', () => {
  expect([
    isLongEnough('Ja.'),
    isLongEnough('- - - - - - - - - - - - - -'),
    isLongEnough('Strom ist bei uns viel zu teuer'),
  ]).toEqual([false, false, true])
})
