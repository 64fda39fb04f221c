import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchMarkers, highlightSegments } from '~/domain/search/highlightSegments'

const { start, stop } = matchMarkers

test('a text is split into matches and the text around them', () => {
  expect(
    highlightSegments(`Wer ${start}Standards${stop} setzt,\n\nsetzt ${start}Macht${stop}`),
  ).toEqual([
    { text: 'Wer ', found: false },
    { text: 'Standards', found: true },
    { text: ' setzt, setzt ', found: false },
    { text: 'Macht', found: true },
  ])
  expect(highlightSegments('')).toEqual([])
})

test('markup stays the text that it is', () => {
  expect(
    highlightSegments(`<b>${start}x${stop}</b>`)
      .map(({ text }) => text)
      .join(''),
  ).toBe('<b>x</b>')
})

test('nothing except the markers is lost, wherever they are', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b ', start, stop, '<mark>')), (parts) => {
      const text = parts.join('')
      expect(
        highlightSegments(text)
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
