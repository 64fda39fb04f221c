import { expect, test } from 'vitest'
import { readSource } from '~/domain/articles/readSource'

test.each([
  [{ text: '  \n ' }, 'articles.empty', 'invalid'],
  [{ text: '<p><script>alert("Warum ist das so?")</script></p>' }, 'articles.empty', 'invalid'],
  [{ text: '\u0000\u0001\u0002PNG' }, 'articles.binary', 'invalid'],
  [{ text: 'x'.repeat(300_000) }, 'articles.tooLarge', 'tooLarge'],
  [{ text: 'Ein Text. Wirklich?' }, 'articles.noQuestion', 'invalid'],
  [{ text: '', unreadable: 'articles.undecodable' as const }, 'articles.undecodable', 'invalid'],
])('what cannot open a debate is refused with its reason: %#', (source, reason, kind) => {
  expect(() => readSource(source)).toThrow(expect.objectContaining({ reason, kind }))
})

test('what is said of language and format is believed', () => {
  expect(
    readSource({ text: '# Was ist das hier?\n\nText.', format: 'plain', lang: 'en' }),
  ).toMatchObject({ format: 'plain', lang: 'en' })
  expect(readSource({ text: '# Was ist das hier?\n\nText.' })).toMatchObject({
    format: 'markdown',
    lang: 'de',
  })
})
