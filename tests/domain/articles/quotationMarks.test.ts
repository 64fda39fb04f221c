import { expect, test } from 'vitest'
import { isClosingMark, pairMarks } from '~/domain/articles/quotationMarks'

const pairsIn = (text: string) => {
  const pairs = new Set(pairMarks(text, () => false).values())
  return [...pairs]
    .sort((a, b) => a.opens - b.opens)
    .map(({ opens, closes }) => text.slice(opens, closes + 1))
}

test.each([
  '„a b“',
  '“a b”',
  '»a b«',
  '«a b»',
  '"a b"',
  '‚a b‘',
  '‘a b’',
  "'a b'",
  '›a b‹',
  '‹a b›',
  '(a b)',
  '[a b]',
  '„a b”',
  '„a b"',
  '« a b »',
])('%s is a pair', (quotation) => {
  expect(pairsIn(`Er sagt ${quotation}, sie nicht`)).toEqual([quotation])
})

test('only brackets are not a quotation', () => {
  expect(pairMarks('(a)', () => false).get(0)?.quote).toBe(false)
  expect(pairMarks('„a“', () => false).get(0)?.quote).toBe(true)
})

test('pairs nest', () => {
  expect(pairsIn('„Er sagt ‚nein‘ (heute)“')).toEqual([
    '„Er sagt ‚nein‘ (heute)“',
    '‚nein‘',
    '(heute)',
  ])
})

test('two quotations in one sentence are two pairs, also with straight marks', () => {
  expect(pairsIn('"Ja", sagt er, "nein", sagt sie')).toEqual(['"Ja"', '"nein"'])
})

test('apostrophes and inches are in no pair', () => {
  expect(pairsIn('It\'s the students’ 5" screen, isn’t it')).toEqual([])
  expect(pairsIn('Das geht’s so, Hans’ Haus')).toEqual([])
})

test('a mark that nothing closes takes nothing with it', () => {
  expect(pairsIn('„Wer (und „was“ ist')).toEqual(['„was“'])
  expect(pairsIn('(„a b) c')).toEqual(['(„a b)'])
  expect(pairsIn('a) b“')).toEqual([])
})

test('marks inside an address are passed over', () => {
  const text = 'https://example.org/(a) b'
  expect(pairMarks(text, (at) => at < 23).size).toBe(0)
})

test('past eight open marks the outermost is given up, so that depth costs nothing', () => {
  expect(pairsIn(`${'('.repeat(20)}a${')'.repeat(20)}`)).toHaveLength(8)
})

test('closing marks are distinguished from letters and from the end of a text', () => {
  expect(['“', '”', '«', '»', '"', ')', ']'].every(isClosingMark)).toBe(true)
  expect(['', 'a', '(', '„'].some(isClosingMark)).toBe(false)
})
