import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderDocument } from '~/domain/posts/document/renderDocument'
import { documentFromJson, documentFromTyped } from '~/ui/editor/documentFrom'

const shown = (typed: string) => {
  const document = documentFromTyped(typed)
  return document && renderDocument(document)
}

test.each([
  ['Eins\nzwei\r\n\r\n\n\ndrei', '<p>Eins<br>zwei</p><p>drei</p>'],
  [
    '> Zitat\n>\n> weiter\nAntwort',
    '<blockquote><p>Zitat</p><p>weiter</p></blockquote><p>Antwort</p>',
  ],
  ['**fett** <b>', '<p>**fett** &lt;b&gt;</p>'],
  [
    'siehe https://a.de/.',
    '<p>siehe <a href="https://a.de/" rel="ugc nofollow noopener">https://a.de/</a>.</p>',
  ],
  [' \n\n>\n', null],
])('what was typed before the editor had loaded is not lost: %j', (typed, html) => {
  expect(shown(typed)).toBe(html)
})

test('every word that was typed is in the document', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('Rente', 'ä', '>', '> ', '\n', '\n\n', ' ', '**'), {
        maxLength: 30,
      }),
      (parts) => {
        const words = parts.filter((part) => /\p{L}/u.test(part)).join('')
        expect((shown(parts.join('')) ?? '').replace(/<[^>]*>|&gt;|[^\p{L}]/gu, '')).toBe(words)
      },
    ),
  )
})

test('JSON that is no document, or too large, is none to edit', () => {
  for (const json of ['', 'null', '[', '{"type":"x"}', ' '.repeat(70_000), '['.repeat(60_000)])
    expect(documentFromJson(json)).toBeNull()
})
