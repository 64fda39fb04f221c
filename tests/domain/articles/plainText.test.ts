import { expect, test } from 'vitest'
import { readPlain } from '~/domain/articles/plainText'

const paragraph =
  'Die Kosten der Wärmewende sind hoch, und seit Jahren streiten Bund und Länder darüber, wer sie am Ende zu tragen hat.'
const outline = (source: string) =>
  readPlain(source).blocks.map(({ kind, text }) => `${kind}: ${text}`)

test('short lines between paragraphs are headings even where no blank line parts them', () => {
  expect(outline(`${paragraph}\nWer am Ende zahlt\n${paragraph}\n${paragraph}`)).toEqual([
    `paragraph: ${paragraph}`,
    'heading: Wer am Ende zahlt',
    `paragraph: ${paragraph}`,
    `paragraph: ${paragraph}`,
  ])
})

test('a first line that looks like a heading is the title, a first paragraph is not', () => {
  expect(readPlain(`Die Wärmewende\n${paragraph}`).blocks[0]).toEqual({
    kind: 'heading',
    level: 1,
    text: 'Die Wärmewende',
  })
  expect(readPlain(`${paragraph}\n${paragraph}`).blocks[0]?.kind).toBe('paragraph')
})

test('a later heading is of the second level', () => {
  expect(readPlain(`${paragraph}\nDie Folgen\n${paragraph}`).blocks[1]).toEqual({
    kind: 'heading',
    level: 2,
    text: 'Die Folgen',
  })
})

test('a short line with closing punctuation is a paragraph', () => {
  for (const line of [
    'So ist es.',
    'So ist es!',
    'Es bleiben Fragen:',
    'Und weiter …',
    '„So ist es.“',
  ]) {
    expect(outline(`${paragraph}\n${line}\n${paragraph}`)[1]).toBe(`paragraph: ${line}`)
  }
})

test('a short question heads a long paragraph, and is a paragraph before a short one', () => {
  expect(outline(`${paragraph}\nMuss das so bleiben?\n${paragraph} ${paragraph}`)[1]).toBe(
    'heading: Muss das so bleiben?',
  )
  expect(outline(`${paragraph}\nMuss das so bleiben?\nNein.`)[1]).toBe(
    'paragraph: Muss das so bleiben?',
  )
})

test('two questions on one line are no heading', () => {
  expect(outline(`${paragraph}\nMuss das sein? Und warum?\n${paragraph} ${paragraph}`)[1]).toBe(
    'paragraph: Muss das sein? Und warum?',
  )
})

test('nothing at the end of a text is a heading', () => {
  expect(outline(`${paragraph}\nAnna Muster`)[1]).toBe('paragraph: Anna Muster')
})

test('bylines and dates are no headings', () => {
  for (const line of [
    'Von Anna Muster',
    'By Ann Example',
    '12. Mai 2024',
    '12.05.2024',
    'May 12, 2024',
  ]) {
    expect(outline(`Die Wärmewende\n${line}\n${paragraph}`)[1]).toBe(`paragraph: ${line}`)
  }
})

test('three short lines in a row are a list, not headings', () => {
  expect(outline(`${paragraph}\nBerlin\nHamburg\nBremen\n${paragraph}`).slice(1, 4)).toEqual([
    'paragraph: Berlin',
    'paragraph: Hamburg',
    'paragraph: Bremen',
  ])
})

test('list items lose their markers and become separate paragraphs', () => {
  expect(outline(`${paragraph}\n- Eine Frage?\n* Noch eine?\n• Und die dritte?`).slice(1)).toEqual([
    'paragraph: Eine Frage?',
    'paragraph: Noch eine?',
    'paragraph: Und die dritte?',
  ])
})

test('lines wrapped by hand are joined, also across a hyphenless break in a sentence', () => {
  const source = `Die Kosten der Wärmewende sind hoch und umstritten. Soll der
Staat sie allein tragen, oder müssen die Vermieter mehr zahlen
als bisher? Niemand weiß es.

Die Mieter tragen die Last schon heute, und sie wächst mit jedem
Jahr. Wer schützt sie davor?`
  expect(outline(source)).toEqual([
    'paragraph: Die Kosten der Wärmewende sind hoch und umstritten. Soll der Staat sie allein tragen, oder müssen die Vermieter mehr zahlen als bisher? Niemand weiß es.',
    'paragraph: Die Mieter tragen die Last schon heute, und sie wächst mit jedem Jahr. Wer schützt sie davor?',
  ])
})

test('a heading directly above wrapped lines is not joined to them', () => {
  const source = `Die Kosten der Wärmewende sind hoch und umstritten. Soll der
Staat sie allein tragen, oder müssen die Vermieter mehr zahlen?

Wer am Ende zahlt
Die Mieter tragen die Last schon heute, und sie wächst mit jedem
Jahr. Wer schützt sie davor?`
  expect(outline(source)[1]).toBe('heading: Wer am Ende zahlt')
})

test('short paragraphs of one line each are not taken for wrapped lines', () => {
  expect(
    outline('Das ist der erste Satz.\nIst das der zweite Satz?\nDas ist der letzte Satz.'),
  ).toHaveLength(3)
})

test('Windows line ends and blank lines of spaces make no difference', () => {
  expect(readPlain(`${paragraph}\r\n \r\nDie Folgen\r\n\r\n${paragraph}`)).toEqual(
    readPlain(`${paragraph}\n\nDie Folgen\n\n${paragraph}`),
  )
})
