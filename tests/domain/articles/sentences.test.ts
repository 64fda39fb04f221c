import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentences } from '~/domain/articles/sentences'
import type { Language } from '~/domain/articles/language'

const split = (text: string, lang: Language = 'de') =>
  sentences(text, lang)
    .filter(({ depth }) => depth === 0)
    .map(({ start, end }) => text.slice(start, end))
const inner = (text: string, lang: Language = 'de') =>
  sentences(text, lang)
    .filter(({ depth }) => depth > 0)
    .map(({ start, end }) => text.slice(start, end))

test('stops, exclamation marks and question marks end sentences, alone or in a row', () => {
  expect(split('Das ist so. Halt! Warum? Wirklich?! Na dann ...')).toEqual([
    'Das ist so.',
    'Halt!',
    'Warum?',
    'Wirklich?!',
    'Na dann ...',
  ])
})

test('a text without an end mark is one sentence, and a text without words none', () => {
  expect(split('Die Folgen')).toEqual(['Die Folgen'])
  expect(split(' – ?! … ')).toEqual([])
})

test.each([
  'Das gilt z. B. für Strom und z.B. für Gas.',
  'Das heißt, d. h. und d.h., u. a. Österreich zahlt bzw. Wien.',
  'Dr. Müller und Prof. Dr. h. c. Maier wohnen in St. Gallen.',
  'Nach Nr. 5 und Art. 3 Abs. 2 sind es ca. 20 Mio. Menschen.',
  'Am 3. Oktober und im 21. Jahrhundert zahlt der 1. FC Köln.',
  'Friedrich Wilhelm IV. Preußens König.',
  'Es kostet 3.5 oder 1.000.000 Euro um 12.30 Uhr.',
  'Und dann … war es still.',
  'Am 5. Sept. 2024 war A. Merkel dort.',
  'Siehe www.example.org/a.b?c=d und https://example.org/?q=Was dort.',
  'Yahoo! ist auch dabei.',
])('“%s” is one German sentence', (text) => expect(split(text)).toEqual([text]))

test.each([
  'Mr. Smith, Mrs. Jones and Dr. Who live in St. Louis.',
  'It is fair, e.g. Germany, i.e. Berlin, vs. Paris.',
  'The U.S. Senate met J. R. Smith at 5 p.m. London time.',
  'See No. 5 and vol. 2 on Jan. 3 for $3.5 bn.',
])('“%s” is one English sentence', (text) => expect(split(text, 'en')).toEqual([text]))

test.each<[string, Language, number]>([
  ['Das war 2023. Politik ist anders.', 'de', 2],
  ['Es gibt Gas, Öl usw. Wer zahlt das?', 'de', 2],
  ['Das ist Regel Nr. Wer sagt das?', 'de', 2],
  ['Das war Plan B. Wer kennt ihn?', 'de', 2],
  ['Er wohnt im 2. Der andere im 3. Wer noch?', 'de', 3],
  ['He lives in the U.S. Who pays?', 'en', 2],
  ['It was 12. Britain left.', 'en', 2],
  ['Pens, paper, etc. The rest is ours.', 'en', 2],
  ['Ende.[1] Anfang?² Mitte.', 'de', 3],
  ['Wer zahlt?Der Staat.', 'de', 2],
  ['Nein. – Doch.', 'de', 2],
])('“%s” (%s) is %i sentences', (text, lang, count) =>
  expect(split(text, lang)).toHaveLength(count),
)

test('text in quotation marks or brackets is split within them', () => {
  expect(inner('Er sagt: „Wir zahlen nicht. Warum auch?“ Dann geht er (zu Fuß!) heim.')).toEqual([
    'Wir zahlen nicht.',
    'Warum auch?',
    'zu Fuß!',
  ])
  expect(inner('Das ist »Freiheit« (die wahre).')).toEqual([])
})

test('quoted text is distinguished from text in brackets', () => {
  const found = sentences('Er sagt „Halt! (Wer da?)“ und geht (zu Fuß!).', 'de')
  expect(found.map(({ depth, quoted }) => [depth, quoted])).toEqual([
    [1, true],
    [2, true],
    [1, false],
    [0, false],
  ])
})

test('a quoted sentence goes on where its speaker is named, and ends before a new sentence', () => {
  expect(split('„Wer zahlt?“, fragt sie. „Niemand!“ rief er.')).toEqual([
    '„Wer zahlt?“, fragt sie.',
    '„Niemand!“ rief er.',
  ])
  expect(split('Er rief: „Halt!“ Politik ist anders.')).toEqual([
    'Er rief: „Halt!“',
    'Politik ist anders.',
  ])
  expect(split('“Who pays?” Ann asked.', 'en')).toEqual(['“Who pays?”', 'Ann asked.'])
  expect(split('(Siehe oben.) Politik ist anders.')).toEqual([
    '(Siehe oben.)',
    'Politik ist anders.',
  ])
})

test('an exclamation quoted amid a sentence does not end it', () => {
  expect(split('Der Ruf „Wir schaffen das!“ Merkels hallt nach.')).toEqual([
    'Der Ruf „Wir schaffen das!“ Merkels hallt nach.',
  ])
})

test('numbers and letters that count a heading are not part of it, a date is', () => {
  expect(split('1. Wer zahlt?')).toEqual(['Wer zahlt?'])
  expect(split('IV. Wer zahlt?')).toEqual(['Wer zahlt?'])
  expect(split('b) Wer zahlt?')).toEqual(['Wer zahlt?'])
  expect(split('3. Oktober: Wer feiert?')).toEqual(['3. Oktober: Wer feiert?'])
})

test('colons between words are remembered, those in times and words are not', () => {
  const text = 'Um 12:30 fragen Bürger:innen: Wer zahlt?'
  expect(sentences(text, 'de').map(({ colons }) => colons)).toEqual([[text.indexOf(': ')]])
})

test('a mark right after an address is known as such', () => {
  expect(
    sentences('Siehe https://example.org/? Und jetzt?', 'de').map(({ endsInLink }) => endsInLink),
  ).toEqual([true, false])
})

test('sentences of one level follow each other without overlap, whatever the text', () => {
  const pieces = fc.constantFrom(
    'Wer zahlt',
    'Dr',
    ' ',
    '. ',
    '? ',
    '?',
    '!',
    '…',
    '„',
    '“',
    '"',
    "'",
    '(',
    ')',
    '»',
    '«',
    ': ',
    '3',
    'z. B.',
    'https://a.b/?c',
    '–',
    'ä',
    '😀',
  )
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 40 }),
      fc.constantFrom<Language>('de', 'en'),
      (parts, lang) => {
        const text = parts.join('')
        const outer = sentences(text, lang).filter(({ depth }) => depth === 0)
        outer.forEach(({ start, end }, at) => {
          expect(start).toBeGreaterThanOrEqual(outer[at - 1]?.end ?? 0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        })
      },
    ),
  )
})
