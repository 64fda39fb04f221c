import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitted, settable, widthOf } from '~/ui/previews/lettering'

const room = { width: 1_000, lines: (size: number) => Math.floor(300 / size), sizes: [80, 60, 40] }

test('what is short is set large, what is long smaller', () => {
  expect(fitted('Wer setzt die Standards?', room)).toEqual({
    text: 'Wer setzt die Standards?',
    size: 80,
    fits: true,
  })
  expect(fitted('Wer setzt die Standards? '.repeat(6), room).size).toBe(40)
})

test('a long compound is made smaller before it is broken, and broken between a consonant and what it follows', () => {
  const compound = 'Datenschutzfolgenabschätzungsverordnung'
  expect(fitted(compound, room)).toEqual({ text: compound, size: 40, fits: true })
  const { text, size } = fitted(
    'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz',
    room,
  )
  expect(size).toBe(40)
  expect(text).toBe('Rindfleischetikettierungsüberwachungsaufgabe-\nnübertragungsgesetz')
})

test('what does not fit says so', () => {
  expect(fitted('Wer setzt die Standards? '.repeat(30), room)).toMatchObject({
    size: 40,
    fits: false,
  })
  expect(fitted('', room)).toEqual({ text: '', size: 80, fits: true })
})

test('no line of any text is wider than its room, and no letter is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 300 }), (any) => {
      const { text, size } = fitted(any, room)
      for (const piece of text.split(/\s/))
        expect(widthOf(piece) * size).toBeLessThanOrEqual(room.width)
      expect(text.replace(/-\n/g, '').replace(/\s+/g, ' ')).toBe(any.trim().replace(/\s+/g, ' '))
    }),
  )
})

test('emoji are left out, and words of other scripts become an ellipsis', () => {
  expect(settable('Was heißt 自由 für uns 👩‍👩‍👧? Łódź, Čapek!')).toBe(
    'Was heißt … für uns? Łódź, Čapek!',
  )
  expect(settable('مرحبا 自由 oder nicht')).toBe('… oder nicht')
  expect(settable('1️⃣ 🇩🇪 Erstens: ❤️‍🔥 „ja“ – 5 €')).toBe('1 Erstens: „ja“ – 5 €')
  expect([settable('自由'), settable('😀'), settable('\u202eevil\u202c')]).toEqual(['', '', 'evil'])
})
