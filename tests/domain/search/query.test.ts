import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  asWebSearch,
  hasTerms,
  isEmpty,
  isNarrowed,
  parseQuery,
  queryLimits,
  formatQuery,
  type Query,
} from '~/domain/search/query'

const nothing: Query = {
  words: [],
  phrases: [],
  without: [],
  author: null,
  theme: null,
  stance: null,
  thread: null,
  lang: null,
  ignored: [],
  cut: false,
}
const read = (typed: string) => parseQuery(typed)

test.each<[string, Partial<Query>]>([
  ['Wer setzt Standards', { words: ['Wer', 'setzt', 'Standards'] }],
  ['"offene Modelle" Europa', { phrases: ['offene Modelle'], words: ['Europa'] }],
  ['„offene Modelle“', { phrases: ['offene Modelle'] }],
  ['«open models»', { phrases: ['open models'] }],
  ['"Europa"', { words: ['Europa'] }],
  [
    'Modelle -China -"offene Modelle"',
    { words: ['Modelle'], without: ['China', 'offene Modelle'] },
  ],
  ['author:Ada', { author: 'Ada' }],
  ['Autorin:"Ada Lovelace" Strom', { author: 'Ada Lovelace', words: ['Strom'] }],
  ['theme:energie stance:opposes lang:de', { theme: 'energie', stance: 'opposes', lang: 'de' }],
  [
    'Thema:Energie haltung:widerspricht sprache:Deutsch',
    { theme: 'Energie', stance: 'opposes', lang: 'de' },
  ],
  ['stance:"fragt nach"', { stance: 'asks' }],
  ['in:12', { thread: 12 }],
  ['in:/t/12/wer-setzt-die-standards?sort=new', { thread: 12 }],
  ['in:https://forum.example/t/12/wer-setzt-die-standards', { thread: 12 }],
  ['KI-Gesetz', { words: ['KI-Gesetz'] }],
  ['https://example.org/a', { words: ['https://example.org/a'] }],
  ['note:this', { words: ['note:this'] }],
  ['author:Ada author:Grace', { author: 'Grace' }],
])('%s', (typed, meant) => {
  expect(read(typed)).toEqual({ ...nothing, ...meant })
})

test.each<[string, Partial<Query>]>([
  ['', {}],
  ['   ', {}],
  ['"', {}],
  ['""', {}],
  ['-', {}],
  ['-- --', {}],
  ['a', {}],
  [': ::', {}],
  ['"offene Modelle', { phrases: ['offene Modelle'] }],
  ['offene Modelle"', { words: ['offene', 'Modelle'] }],
  ['author:', { ignored: ['author:'] }],
  ['author: Ada', { ignored: ['author:'], words: ['Ada'] }],
  ['author:""', { ignored: ['author:""'] }],
  ['stance:maybe', { ignored: ['stance:maybe'] }],
  ['in:nowhere lang:fr', { ignored: ['in:nowhere', 'lang:fr'] }],
  ['in:0 in:99999999999', { ignored: ['in:0', 'in:99999999999'] }],
  ['-author:Ada', { ignored: ['-author:Ada'] }],
  ['Strom\u0000netz', { words: ['Strom', 'netz'] }],
  ['Strom\ud800', { words: ['Strom'] }],
  ['constructor:x __proto__', { words: ['constructor:x', 'proto'] }],
  ["'; drop table posts; --", { words: ['drop', 'table', 'posts'] }],
  ['foo & | ! <-> (bar) :*', { words: ['foo', 'bar'] }],
])('what makes no sense is left out: %j', (typed, meant) => {
  expect(read(typed)).toEqual({ ...nothing, ...meant })
})

test('a query of 10,000 characters is read as far as the limits go, and says so', () => {
  const long = read('Standards '.repeat(1_000))
  expect(long.words).toHaveLength(queryLimits.terms)
  expect(long.cut).toBe(true)
  expect(read('x'.repeat(10_000))).toMatchObject({
    words: ['x'.repeat(queryLimits.characters)],
    cut: true,
  })
})

test('everything is quoted for Postgres, and a hyphen makes one expression', () => {
  expect(asWebSearch(read('KI-Gesetz or -"offene Modelle" "an den Staat" 2024-05'))).toBe(
    '"KI Gesetz" "or" "2024-05" "an den Staat" -"offene Modelle"',
  )
})

test('a query is empty when it neither says nor limits anything', () => {
  expect([isEmpty(read('author:')), isEmpty(read('author:Ada')), isEmpty(read('Strom'))]).toEqual([
    true,
    false,
    false,
  ])
  expect([hasTerms(read('-Strom')), isNarrowed(read('-Strom'))]).toEqual([true, false])
})

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        'author:',
        'in:',
        '-',
        '"',
        '„',
        '“',
        ' ',
        'Ada',
        ':',
        '12',
        '\u0000',
        'stance:asks',
        '\\',
        "'",
        'ä',
        '-x',
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('')),
)

test('whatever is typed is read, within the limits, without quotation marks or control characters', () => {
  fc.assert(
    fc.property(anything, (typed) => {
      const { words, phrases, without, author, theme } = read(typed)
      const said = [...words, ...phrases, ...without]
      expect(words.every((word) => !/\s/.test(word))).toBe(true)
      expect(phrases.length + without.length).toBeLessThanOrEqual(queryLimits.terms)
      for (const one of [...said, author ?? 'x', theme ?? 'x'])
        expect(one).toMatch(/^[^"„“”«»\p{Cc}\p{Cs}\p{Co}]+$/u)
      expect(asWebSearch(read(typed))).not.toMatch(/["][^"]*["]{2}/)
    }),
    { numRuns: 2_000 },
  )
})

test('a query that is written down and read again is the same', () => {
  fc.assert(
    fc.property(anything, (typed) => {
      const once = read(typed)
      const again = read(formatQuery(once))
      expect({ ...again, cut: false }).toEqual({ ...once, ignored: [], cut: false })
    }),
    { numRuns: 2_000 },
  )
})
