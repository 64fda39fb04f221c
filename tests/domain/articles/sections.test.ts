import { expect, test } from 'vitest'
import type { Block } from '~/domain/articles/manuscript'
import { layOutSections } from '~/domain/articles/sections'

const heading = (level: number, text: string): Block => ({ kind: 'heading', level, text })
const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
const laidOut = (...blocks: Block[]) => layOutSections({ blocks, title: null, lang: null })

test('blocks are separated by one blank line, each on one line', () => {
  expect(laidOut(paragraph(' Eins\n  noch eins '), paragraph(''), paragraph('Zwei')).text).toBe(
    'Eins noch eins\n\nZwei',
  )
})

test('paragraphs before the first heading are the introduction, which has none', () => {
  expect(
    laidOut(paragraph('Vorab.'), heading(2, 'Die Folgen'), paragraph('Danach.')).sections,
  ).toEqual([
    { index: 0, heading: null, level: 0, text: 'Vorab.', start: 0, end: 6 },
    { index: 1, heading: 'Die Folgen', level: 2, text: 'Danach.', start: 8, end: 27 },
  ])
})

test('an article that opens with a section has no introduction', () => {
  expect(
    laidOut(heading(2, 'Die Folgen'), paragraph('Danach.')).sections.map(
      (section) => section.heading,
    ),
  ).toEqual(['Die Folgen'])
})

test('the first heading of the first level is the title and opens the introduction', () => {
  const { title, sections, passages } = laidOut(heading(1, 'Titel'), paragraph('Vorab.'))
  expect(title).toBe('Titel')
  expect(sections).toEqual([
    { index: 0, heading: null, level: 0, text: 'Vorab.', start: 0, end: 13 },
  ])
  expect(passages.map((passage) => passage.kind)).toEqual(['title', 'paragraph'])
})

test('a kicker above the title is dropped, a paragraph above it is not', () => {
  expect(laidOut(paragraph('Energiepolitik'), heading(1, 'Titel'), paragraph('Text.')).text).toBe(
    'Titel\n\nText.',
  )
  const kept = laidOut(paragraph('Ein ganzer Satz.'), heading(1, 'Titel'), paragraph('Text.'))
  expect(kept.text).toBe('Ein ganzer Satz.\n\nTitel\n\nText.')
  expect(kept.title).toBe('Titel')
  expect(kept.sections.map((section) => section.heading)).toEqual([null, 'Titel'])
})

test('a title from outside the text names the article but is not in its text', () => {
  const { title, text } = layOutSections({
    blocks: [paragraph('Text.')],
    title: ' Von  außen ',
    lang: null,
  })
  expect({ title, text }).toEqual({ title: 'Von außen', text: 'Text.' })
})

test('a section without a paragraph is kept with an empty text', () => {
  expect(
    laidOut(heading(2, 'Leer'), heading(2, 'Voll'), paragraph('Text.')).sections.map(
      (section) => section.text,
    ),
  ).toEqual(['', 'Text.'])
})

test('every passage knows its section', () => {
  const { passages } = laidOut(
    paragraph('a'),
    heading(2, 'b'),
    paragraph('c'),
    heading(3, 'd'),
    paragraph('e'),
  )
  expect(passages.map((passage) => passage.section)).toEqual([0, 1, 1, 2, 2])
})

test('nothing lays out as nothing', () => {
  expect(laidOut()).toEqual({ title: null, text: '', sections: [], passages: [] })
})
