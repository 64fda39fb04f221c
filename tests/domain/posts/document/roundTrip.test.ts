import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical } from '~/domain/posts/document/canonical'
import { fromMarkdown } from '~/domain/posts/document/fromMarkdown.server'
import { plainText } from '~/domain/posts/document/plainText'
import { checkDocument } from '~/domain/posts/document/schema.server'
import { toMarkdown } from '~/domain/posts/document/toMarkdown'
import { anyDocument } from './anyDocument'

const runs = { numRuns: 150 }

test('whatever the editor can say comes back from its Markdown as the same document', () => {
  fc.assert(
    fc.property(anyDocument, (written) => {
      const document = checkDocument(written)
      if (document === null) return
      expect(fromMarkdown(toMarkdown(document))).toEqual(document)
    }),
    runs,
  )
})

test('a canonical document is not changed by being checked again', () => {
  fc.assert(
    fc.property(anyDocument, (written) => {
      const document = canonical(written)
      if (document !== null) expect(canonical(document)).toEqual(document)
    }),
    runs,
  )
})

test('any text typed as Markdown is the same after it was opened for editing', () => {
  fc.assert(
    fc.property(markdownish, (markdown) => {
      const document = fromMarkdown(markdown)
      if (document !== null) expect(fromMarkdown(toMarkdown(document))).toEqual(document)
    }),
    runs,
  )
})

const markdownish = fc
  .array(
    fc.constantFrom(
      ...[
        'Rente',
        ' ',
        '\n',
        '\n\n',
        '*',
        '**',
        '_',
        '`',
        '```\n',
        '> ',
        '- ',
        '1. ',
        '7) ',
        '# ',
        '[',
        '](https://a.de)',
        '---',
        '\\',
        '&',
        '<',
        '    ',
        '\t',
        'ä',
        '.',
        '!',
        'https://b.de/x',
      ],
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))

test.each([
  'Eine Rente mit 67.',
  '**fett**, _kursiv_ und `code`',
  'mitten**drin**im Wort und snake_case',
  '> Zitat\n>\n> zweiter Absatz\n\nAntwort',
  '- eins\n- zwei\n  - darunter\n  - noch eins\n- drei',
  '3. drei\n4. vier',
  'Zeile eins  \nZeile zwei',
  '```\nconst a = `b`\n\n\tc\n```',
  '[Quelle](https://example.org/a_b) und <https://example.org/>',
  '1\\. Januar # 3 < 4 & so weiter',
])('Markdown that needs no repair is written back as it was: %j', (markdown) => {
  const document = fromMarkdown(markdown)
  expect(document && toMarkdown(document)).toBe(markdown)
})

test.each([
  [
    'a heading becomes a bold paragraph',
    '# Die **Rente** ist *sicher*',
    '**Die Rente ist _sicher_**',
  ],
  ['a rule is left out', 'a\n\n---\n\nb', 'a\n\nb'],
  [
    'an image becomes a link to it',
    '![Bild](https://example.org/a.png)',
    '\\![Bild](https://example.org/a.png)',
  ],
  ['HTML stays text', '<b>nein</b>', '\\<b>nein\\</b>'],
  ['a line break stays one', 'eins\nzwei', 'eins  \nzwei'],
  ['a bare address becomes a link', 'siehe https://example.org/', 'siehe <https://example.org/>'],
  ['code inside bold text keeps the bold around it', '**a `b` c**', '**a** `b` **c**'],
])('%s', (_, markdown, expected) => {
  const document = fromMarkdown(markdown)
  expect(document && toMarkdown(document)).toBe(expected)
})

test('the plain text of a document has its words and none of its signs', () => {
  const document = fromMarkdown(
    '> Zitat\n\n**Eins** und [zwei](https://a.de)\n\n1. a\n2. b\n   - c\n\nx  \ny',
  )
  expect(document && plainText(document)).toBe('Zitat\n\nEins und zwei\n\na\nb\nc\n\nx\ny')
})
