import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foundMarks, piecesOf } from '~/domain/search/extract'

const { start, stop } = foundMarks

test('a text falls into what was found and what stands around it', () => {
  expect(piecesOf(`Wer ${start}Standards${stop} setzt,\n\nsetzt ${start}Macht${stop}`)).toEqual([
    { text: 'Wer ', found: false },
    { text: 'Standards', found: true },
    { text: ' setzt, setzt ', found: false },
    { text: 'Macht', found: true },
  ])
  expect(piecesOf('')).toEqual([])
})

test('markup stays the text that it is', () => {
  expect(
    piecesOf(`<b>${start}x${stop}</b>`)
      .map(({ text }) => text)
      .join(''),
  ).toBe('<b>x</b>')
})

test('nothing but the marks is lost, wherever they stand', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b ', start, stop, '<mark>')), (parts) => {
      const text = parts.join('')
      expect(
        piecesOf(text)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(
        text
          .replace(/\s+/g, ' ')
          .trim()
          .replace(/[\ue000\ue001]/g, ''),
      )
    }),
  )
})
