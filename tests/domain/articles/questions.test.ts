import { expect, test } from 'vitest'
import { articleLimits } from '~/domain/articles/article'
import { findQuestions, isRhetorical } from '~/domain/articles/questions'
import type { Language } from '~/domain/articles/language'
import type { Passage } from '~/domain/articles/sections'

const found = (text: string, lang: Language = 'de', kind: Passage['kind'] = 'paragraph') =>
  findQuestions(
    text,
    [{ start: 0, end: text.length, section: 0, kind }],
    [{ index: 0, heading: null, level: 0, text, start: 0, end: text.length }],
    lang,
  )
const quotes = (text: string, lang: Language = 'de', kind: Passage['kind'] = 'paragraph') =>
  found(text, lang, kind).map(({ quote }) => quote)

test('statements and indirect questions ask nothing', () => {
  expect(
    quotes(
      'Sie fragt sich, ob das gerecht ist. Wer zahlt, bestimmt. Niemand weiß, wie es weitergeht!',
    ),
  ).toEqual([])
})

test('two questions in one paragraph are two', () => {
  expect(quotes('Wer trägt die Kosten? Und wie lange noch? Das ist offen.')).toEqual([
    'Wer trägt die Kosten?',
    'Und wie lange noch?',
  ])
})

test.each([
  'Die Lage ist ernst – wer trägt die Kosten?',
  'Die Regeln sind alt; sollen sie trotzdem gelten?',
  'Was ist wichtiger: Freiheit oder Sicherheit?',
  'Ist die Verordnung (EU 2024/1689) ein „Monster“ oder – wie Brüssel meint – ein Vorbild?',
  'Und können wir, wenn es ernst wird, darauf verzichten?',
])('a question of several clauses stays whole: “%s”', (text) =>
  expect(quotes(text)).toEqual([text]),
)

test('what a colon leads up to is quoted without the lead, but not down to a fragment', () => {
  expect(quotes('Bleibt die Frage: Wer trägt die Kosten?')).toEqual(['Wer trägt die Kosten?'])
  expect(quotes('Bleibt die Frage: Wer zahlt?')).toEqual(['Wer zahlt?'])
  expect(quotes('Bleibt die Frage: Wirklich?')).toEqual(['Bleibt die Frage: Wirklich?'])
})

test('in a heading the words before a colon stay', () => {
  expect(quotes('Streit ums Heizen: Wer trägt die Kosten?', 'de', 'heading')).toEqual([
    'Streit ums Heizen: Wer trägt die Kosten?',
  ])
})

test.each([
  '»Wer trägt die Kosten?«, fragt sie.',
  '«Wer trägt die Kosten?», fragt sie.',
  'Sie fragt: „Wer trägt die Kosten?“ Niemand antwortet.',
  'Sie fragt: "Wer trägt die Kosten?"',
  '‚Wer trägt die Kosten?‘, fragt sie.',
  '“Wer trägt die Kosten?” fragt sie.',
])('a question quoted in a statement is quoted without its marks: %s', (text) => {
  expect(found(text)).toMatchObject([{ quote: 'Wer trägt die Kosten?', quoted: true }])
})

test('a question in brackets is separate without counting as quoted', () => {
  expect(found('Das Modell (ist es sicher genug?) wird verkauft.')).toMatchObject([
    { quote: 'ist es sicher genug?', quoted: false },
  ])
})

test('a question within a question belongs to it', () => {
  expect(quotes('Was meint er mit „Wer trägt die Kosten?“?')).toEqual([
    'Was meint er mit „Wer trägt die Kosten?“?',
  ])
  expect(quotes('Darf der Staat (und wer sonst noch?) das tun?')).toEqual([
    'Darf der Staat (und wer sonst noch?) das tun?',
  ])
})

test('a question interrupted by its speaker gives the part that asks', () => {
  expect(quotes('“And,” she said, “who decides about that?”', 'en')).toEqual([
    'who decides about that?',
  ])
})

test('fragments of fewer than three words are no debate', () => {
  expect(quotes('Wirklich? Na und? Warum? (?) Der Staat (wer sonst?) zahlt. Really? ???')).toEqual(
    [],
  )
  expect(quotes('Wem nützt das?')).toEqual(['Wem nützt das?'])
})

test('a sentence longer than a question can be is none', () => {
  const long = `Ist ${'sehr '.repeat(articleLimits.questionCharacters / 5)}viel?`
  expect(quotes(`${long} Ist das viel?`)).toEqual(['Ist das viel?'])
})

test('a question mark in an address never asks', () => {
  expect(quotes('Siehe https://example.org/suche?q=was oder www.example.org/?a=b dort.')).toEqual(
    [],
  )
  expect(quotes('Siehe auch https://example.org/suche? Mehr dazu hier.')).toEqual([])
  expect(quotes('Ist https://example.org/suche?q=was noch aktuell?')).toEqual([
    'Ist https://example.org/suche?q=was noch aktuell?',
  ])
})

test('the same wording is asked once, whatever its marks and capitals', () => {
  expect(
    quotes(
      'Wer trägt die Kosten? Das ist offen. »wer trägt die Kosten?«, fragt auch er. Wer trägt die Kosten?!',
    ),
  ).toEqual(['Wer trägt die Kosten?'])
})

test('exclamations that ask keep all their marks', () => {
  expect(quotes('Wie kann das sein?! Wer trägt die Kosten???')).toEqual([
    'Wie kann das sein?!',
    'Wer trägt die Kosten???',
  ])
})

test('English is read by English rules', () => {
  expect(
    quotes(
      'Mr. Smith of the U.S. Senate asked: "Who pays for it?" Is it fair, e.g. for the poor? Don’t we care?',
      'en',
    ),
  ).toEqual(['Who pays for it?', 'Is it fair, e.g. for the poor?', 'Don’t we care?'])
})

test('abbreviations and ordinals do not cut a question short', () => {
  expect(quotes('Was sagt Dr. Müller am 3. Oktober zu Nr. 5 bzw. z. B. Öl?')).toEqual([
    'Was sagt Dr. Müller am 3. Oktober zu Nr. 5 bzw. z. B. Öl?',
  ])
})

test('the offsets are those of the whole text, and a heading that asks is its own', () => {
  const text = 'Wer zahlt am Ende?\n\nDas ist offen. Muss es das bleiben?'
  const heading = 'Wer zahlt am Ende?'
  const passages: Passage[] = [
    { start: 0, end: 18, section: 0, kind: 'heading' },
    { start: 20, end: text.length, section: 0, kind: 'paragraph' },
  ]
  expect(
    findQuestions(
      text,
      passages,
      [{ index: 0, heading, level: 2, text: text.slice(20), start: 0, end: text.length }],
      'de',
    ),
  ).toEqual([
    {
      quote: 'Wer zahlt am Ende?',
      section: 0,
      heading,
      start: 0,
      end: 18,
      quoted: false,
      rhetorical: false,
    },
    {
      quote: 'Muss es das bleiben?',
      section: 0,
      heading,
      start: 35,
      end: 55,
      quoted: false,
      rhetorical: false,
    },
  ])
})

test.each([
  'Das ist gerecht, oder?',
  'Das ist gerecht, nicht wahr?',
  'It is fair, isn’t it?',
  "They can't, can they?",
  'It is fair, right?',
  'Wer hätte das gedacht?',
  'Oder etwa nicht?',
  'Who cares about that?',
])('“%s” expects no answer', (question) => expect(isRhetorical(question)).toBe(true))

test.each([
  'Soll der Staat zahlen oder die Vermieter?',
  'Soll der Staat zahlen, oder nicht?',
  'Is it right?',
  'Is that wrong or right?',
  'Wer hätte das bezahlt?',
  'Should we, or should they?',
])('“%s” expects one', (question) => expect(isRhetorical(question)).toBe(false))

test('two words ask something when the first is a question word, and else nothing', () => {
  expect(quotes('Der Plan ist teuer. Wer zahlt? Und warum nicht? Wirklich wahr? Echt?')).toEqual([
    'Wer zahlt?',
    'Und warum nicht?',
  ])
})
