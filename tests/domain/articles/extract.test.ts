import fc from 'fast-check'
import { expect, test } from 'vitest'
import { articleFormats, articleLimits } from '~/domain/articles/article'
import { builtinArticle, builtinThreads } from '~/domain/articles/builtin/builtin'
import { extract } from '~/domain/articles/extract'

const german = {
  plain: `Wer bezahlt die Wärmewende?
Die Umlage steigt zum 1. Januar auf 3.5 Cent. Eine Frage drängt sich auf: Soll der Staat die Kosten allein tragen? Und wie lange hält er das durch?
Die Last der Mieter
Schon heute zahlen Mieter, z. B. in Berlin, doppelt. »Wer schützt uns davor?«, fragt Jana Beispiel vom Mieterverein. Mehr unter www.example.org/?thema=miete.
- Müssen Vermieter künftig mehr zahlen?
- Das ist gerecht, oder?
Am Ende zahlen alle.`,
  markdown: `# Wer bezahlt die Wärmewende?

Die Umlage steigt zum 1. Januar auf **3.5 Cent**. Eine Frage drängt sich auf: Soll der Staat die Kosten *allein* tragen?
Und wie lange hält er das durch?

## Die Last der Mieter

Schon heute zahlen Mieter, z. B. in Berlin, doppelt. »Wer schützt uns davor?«, fragt Jana Beispiel vom Mieterverein.
Mehr unter [www.example.org/?thema=miete](https://www.example.org/?thema=miete).

* Müssen Vermieter künftig mehr zahlen?
* Das ist gerecht, oder?

Am Ende zahlen alle.`,
  html: `<!doctype html><html lang="de"><title>Wärme</title><nav>Was suchen Sie denn?</nav><article><h1>Wer bezahlt die W&auml;rmewende?</h1>
<p>Die Umlage steigt zum 1. Januar auf <b>3.5 Cent</b>. Eine Frage drängt sich auf: Soll der Staat die Kosten <i>allein</i>
tragen? Und wie lange hält er das durch?</p><aside>Haben Sie schon abonniert?</aside><h2>Die Last der Mieter</h2>
<p>Schon heute zahlen Mieter, z. B. in Berlin, doppelt. &raquo;Wer schützt uns davor?&laquo;, fragt Jana Beispiel vom Mieterverein.
Mehr unter <a href="https://www.example.org/">www.example.org/?thema=miete</a>.</p>
<ul><li>Müssen Vermieter künftig mehr zahlen?</li><li>Das ist gerecht, oder?</li></ul><p>Am Ende zahlen alle.</p></article><footer>Wer sind wir eigentlich?</footer>`,
}

const english = `# The price of warmth

“Who pays for all of this?” asked Dr. Example of the U.S. Energy Board. She did not say whether anyone should.

## Open questions

Should the state step in, e.g. with a fund? It is only fair, isn’t it?`

test.each(articleFormats)(
  'the same article gives the same text, sections and questions as %s',
  (format) => {
    const { text, title, lang, sections, questions } = extract(german[format])
    expect(extract(german[format]).format).toBe(format)
    expect({ text, title, lang, sections, questions }).toEqual({
      ...extract(german.markdown, { format: 'markdown' }),
      format: undefined,
    })
  },
)

test('a German article gives its questions with section, heading and what kind they are', () => {
  const { questions } = extract(german.plain)
  expect(questions.map(({ quote, section, heading }) => [quote, section, heading])).toEqual([
    ['Wer bezahlt die Wärmewende?', 0, null],
    ['Soll der Staat die Kosten allein tragen?', 0, null],
    ['Und wie lange hält er das durch?', 0, null],
    ['Wer schützt uns davor?', 1, 'Die Last der Mieter'],
    ['Müssen Vermieter künftig mehr zahlen?', 1, 'Die Last der Mieter'],
    ['Das ist gerecht, oder?', 1, 'Die Last der Mieter'],
  ])
  expect(questions.filter(({ quoted }) => quoted).map(({ quote }) => quote)).toEqual([
    'Wer schützt uns davor?',
  ])
  expect(questions.filter(({ rhetorical }) => rhetorical).map(({ quote }) => quote)).toEqual([
    'Das ist gerecht, oder?',
  ])
})

test('an English article gives its questions', () => {
  const { lang, title, questions } = extract(english)
  expect({ lang, title }).toEqual({ lang: 'en', title: 'The price of warmth' })
  expect(questions.map(({ quote, heading }) => [quote, heading])).toEqual([
    ['Who pays for all of this?', null],
    ['Should the state step in, e.g. with a fund?', 'Open questions'],
    ['It is only fair, isn’t it?', 'Open questions'],
  ])
})

test('a plain article without a title line has none', () => {
  expect(
    extract(
      'Die Umlage steigt, und niemand weiß, wer sie am Ende bezahlen soll.\nDie Folgen\nWer trägt sie am Ende?',
    ).title,
  ).toBeNull()
})

test('a given format and language win over what the text suggests', () => {
  expect(extract('# Die Folgen', { format: 'plain' }).text).toBe('# Die Folgen')
  expect(extract('Wer trägt die Kosten?', { lang: 'en' }).lang).toBe('en')
})

test('without evidence for a language the page’s lang attribute counts, and then German', () => {
  expect(extract('<html lang="en-GB"><p>2024</p>').lang).toBe('en')
  expect(extract('<html lang="fr"><p>2024</p>').lang).toBe('de')
  expect(extract('2024').lang).toBe('de')
})

test('an article that asks nothing gives no questions', () => {
  expect(extract('Die Umlage steigt. Niemand fragt, warum.').questions).toEqual([])
  expect(extract('').questions).toEqual([])
})

test.each(['de', 'en'] as const)(
  'the built-in %s article asks exactly what its debates quote, in their sections',
  (lang) => {
    const { questions, title } = extract(builtinArticle[lang].markdown)
    expect(title).toBe(builtinArticle[lang].title)
    expect(questions.map(({ quote, heading }) => ({ quote, heading }))).toEqual(
      builtinThreads.map((thread) => ({
        quote: thread[lang].quote,
        heading: thread[lang].section,
      })),
    )
  },
)

const snippets = fc.constantFrom(
  ...[
    'Wer trägt die Kosten',
    'Is it fair to all',
    '? ',
    '?',
    '. ',
    '.',
    '!',
    '…',
    ': ',
    ', ',
    '\n',
    '\n\n',
    ' ',
    '„',
    '“',
    '”',
    '"',
    "'",
    '’',
    '»',
    '«',
    '(',
    ')',
    '[',
  ],
  ...[
    '# ',
    '## ',
    '- ',
    '> ',
    '**',
    '`',
    '---\n',
    '](https://example.org/?a)',
    '<p>',
    '</p>',
    '<h1>',
    '</h1>',
    '<article>',
    '</article>',
    '<nav>',
    '</nav>',
    '<br>',
    '<pre>',
  ],
  ...[
    '&auml;',
    '\u00ad',
    '\r\n',
    '\u0000',
    '\ud83d',
    '😀',
    'a\u0308',
    'z. B. ',
    'Dr. ',
    '3. ',
    'https://example.org/?q',
    ', oder',
  ],
)
const sources = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.array(snippets, { maxLength: 60 }).map((parts) => parts.join('')),
)
const options = fc.record(
  { format: fc.constantFrom(...articleFormats), lang: fc.constantFrom('de', 'en') },
  { requiredKeys: [] },
)

test('every quote is exactly the text at its offsets, inside its section, and no two overlap', () => {
  fc.assert(
    fc.property(sources, options, (source, given) => {
      const { text, sections, questions } = extract(source, given)
      questions.forEach(({ quote, section, start, end, heading }, at) => {
        expect(text.slice(start, end)).toBe(quote)
        expect(quote).toMatch(/[?？‽⁇⁈⁉]/u)
        expect(start).toBeGreaterThanOrEqual(questions[at - 1]?.end ?? 0)
        expect(sections[section]?.heading).toBe(heading)
        expect(start).toBeGreaterThanOrEqual(sections[section]?.start ?? Infinity)
        expect(end).toBeLessThanOrEqual(sections[section]?.end ?? -1)
      })
    }),
    { numRuns: 1000 },
  )
})

test('sections follow each other, and the text of each is the tail of its span', () => {
  fc.assert(
    fc.property(sources, options, (source, given) => {
      const { text, sections } = extract(source, given)
      sections.forEach((section, at) => {
        expect(section.index).toBe(at)
        expect(section.start).toBe(at === 0 ? 0 : (sections[at - 1]?.end ?? -3) + 2)
        expect(text.slice(section.end - section.text.length, section.end)).toBe(section.text)
      })
      expect(sections.at(-1)?.end ?? 0).toBe(text.length)
    }),
  )
})

test('the plain text holds nothing that a database or a page would choke on', () => {
  fc.assert(
    fc.property(sources, options, (source, given) => {
      const { text } = extract(source, given)
      expect(text.isWellFormed()).toBe(true)
      expect(text).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u)
    }),
  )
})

test('reading the same source again gives the same result', () => {
  fc.assert(
    fc.property(sources, options, (source, given) => {
      expect(extract(source, given)).toEqual(extract(source, given))
    }),
  )
})

const hostile = {
  plain: [
    '?',
    '(',
    '„',
    '"',
    "'",
    '. ',
    'a. ',
    'z. B. ',
    '1. ',
    ': ',
    'Wer: ',
    '„Ist a b c? ',
    'www.a?',
    'a-',
    '\u0301\u0323',
    '\n',
    'A\n',
  ],
  markdown: ['[', '![', '> ', '- ', '`', '|', '*a ', '<!-- '],
  html: ['<', '<b a=1>', '<p><b>', '<article>', '<div hidden>', '&', '<pre>', '<br> '],
}
const attacks = articleFormats.flatMap((format) =>
  hostile[format].map((piece) => ({ format, piece })),
)

test.each(attacks)(
  'two hundred kilobytes of $piece are read as $format in time that grows with their length only',
  { timeout: 20_000 },
  ({ format, piece }) => {
    const source = piece.repeat(Math.floor(articleLimits.bytes / piece.length))
    expect(extract(source, { format }).questions.length).toBeLessThanOrEqual(1)
  },
)
