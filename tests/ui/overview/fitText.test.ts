import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitText } from '~/ui/overview/fitText'

test('text that fits is unchanged, in one line', () => {
  expect(fitText('Ann: Wer\n\n bezahlt das? ', 30)).toBe('Ann: Wer bezahlt das?')
})

test('what does not fit ends after a whole word, or within one that is too long, with an ellipsis', () => {
  expect(fitText('Ann: Wer bezahlt das eigentlich alles, und wann?', 20)).toBe(
    'Ann: Wer bezahlt das eigentlich\u00a0…',
  )
  expect(fitText('Rindfleischetikettierungsüberwachungsaufgabe', 12)).toMatch(/^Rindfl\w*\u00a0…$/)
})

test('wide letters take more room than narrow ones, and pictures and other scripts the most', () => {
  const [narrow, wide, foreign] = ['il'.repeat(60), 'MW'.repeat(60), '\u8fa9\u8ad6'.repeat(60)].map(
    (text) => fitText(text, 30).length,
  )
  expect([narrow! > wide!, wide! > foreign!]).toEqual([true, true])
  expect(fitText('\u{1f600}'.repeat(60), 30)).toBe(`${'\u{1f600}'.repeat(21)}\u00a0…`)
})

test('what XML has no character for is left out, and what turns the direction of words', () => {
  expect(fitText('a\u0000b\u202ec\u2066d\ud800e\ufffe', 30)).toBe('abcde')
})

test('no opening has a line break, or more letters than the narrowest leave room for', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.integer({ min: 8, max: 40 }),
      (text, width) => {
        const opening = fitText(text, width)
        expect(opening).not.toMatch(/[\n\u0000]/)
        expect([...opening].length).toBeLessThanOrEqual(width / 0.34 + 1)
      },
    ),
  )
})
