import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitText, withoutMissingGlyphs, estimateWidth } from '~/ui/previews/textLayout'

const room = { width: 1_000, lines: (size: number) => Math.floor(300 / size), sizes: [80, 60, 40] }

test('what is short is set large, what is long smaller', () => {
  expect(fitText('Wer setzt die Standards?', room)).toEqual({
    text: 'Wer setzt die Standards?',
    size: 80,
    fits: true,
  })
  expect(fitText('Wer setzt die Standards? '.repeat(6), room).size).toBe(40)
})

test('a long compound is made smaller before it is broken, and broken between a consonant and what it follows', () => {
  const compound = 'Datenschutzfolgenabschätzungsverordnung'
  expect(fitText(compound, room)).toEqual({ text: compound, size: 40, fits: true })
  const { text, size } = fitText(
    'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz',
    room,
  )
  expect(size).toBe(40)
  expect(text).toBe('Rindfleischetikettierungsüberwachungsaufgabe-\nnübertragungsgesetz')
})

test('what does not fit says so', () => {
  expect(fitText('Wer setzt die Standards? '.repeat(30), room)).toMatchObject({
    size: 40,
    fits: false,
  })
  expect(fitText('', room)).toEqual({ text: '', size: 80, fits: true })
})

test('no line of any text is wider than its room, and no letter is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 300 }), (any) => {
      const { text, size } = fitText(any, room)
      for (const piece of text.split(/\s/))
        expect(estimateWidth(piece) * size).toBeLessThanOrEqual(room.width)
      expect(text.replace(/-\n/g, '').replace(/\s+/g, ' ')).toBe(any.trim().replace(/\s+/g, ' '))
    }),
  )
})

test('emoji are left out, and words of other scripts become an ellipsis', () => {
  expect(withoutMissingGlyphs('Was heißt 自由 für uns 👩‍👩‍👧? Łódź, Čapek!')).toBe(
    'Was heißt … für uns? Łódź, Čapek!',
  )
  expect(withoutMissingGlyphs('مرحبا 自由 oder nicht')).toBe('… oder nicht')
  expect(withoutMissingGlyphs('1️⃣ 🇩🇪 Erstens: ❤️‍🔥 „ja“ – 5 €')).toBe('1 Erstens: „ja“ – 5 €')
  expect([
    withoutMissingGlyphs('自由'),
    withoutMissingGlyphs('😀'),
    withoutMissingGlyphs('\u202eevil\u202c'),
  ]).toEqual(['', '', 'evil'])
})
