import fc from 'fast-check'
import { expect, test } from 'vitest'
import { composeDocument } from '~/domain/posts/document/composeDocument.server'
import { fromMarkdown } from '~/domain/posts/document/fromMarkdown.server'
import { plainText } from '~/domain/posts/document/plainText'
import { quoteAsMarkdown, quoteLimits, quoteOf } from '~/domain/posts/document/quote'
import { checkDocument } from '~/domain/posts/document/schema.server'
import { anyDocument } from './anyDocument'

const anna = { authorName: 'Anna', permalink: 'https://example.org/p/7' }
const { doc } = composeDocument({ markdown: 'Die **Rente** ist sicher.\n\n- eins\n- zwei' })

test('a quote names its author, links to the post and keeps its form', () => {
  expect(quoteAsMarkdown(doc, anna)).toBe(
    '> [Anna](https://example.org/p/7):\n>\n> Die **Rente** ist sicher.\n>\n> - eins\n> - zwei\n\n',
  )
})

test('the Markdown of a quote says the same as its document', () => {
  fc.assert(
    fc.property(anyDocument, (written) => {
      const document = checkDocument(written)
      if (document === null) return
      const quote = quoteOf(document, anna)
      expect(checkDocument(quote)).toEqual(quote)
      expect(fromMarkdown(quoteAsMarkdown(document, anna))).toEqual(quote)
    }),
    { numRuns: 60 },
  )
})

test('a quote leaves out what the post itself quoted', () => {
  const reply = composeDocument({ markdown: '> Vorredner\n\nMeine Antwort' }).doc
  expect(plainText(quoteOf(reply, anna))).toBe('Anna:\n\nMeine Antwort')
})

test('a post that is nothing but a quote is quoted whole', () => {
  const reply = composeDocument({ markdown: '> Vorredner' }).doc
  expect(plainText(quoteOf(reply, anna))).toBe('Anna:\n\nVorredner')
})

test('a long post is quoted up to a whole word', () => {
  const long = composeDocument({ markdown: 'Wort '.repeat(1_000) }).doc
  const text = plainText(quoteOf(long, anna))
  expect(text.length).toBeLessThanOrEqual(quoteLimits.text + 20)
  expect(text.endsWith('Wort …')).toBe(true)
})

test('a name full of Markdown is only a name, and an address that is none makes no link', () => {
  const markdown = quoteAsMarkdown(doc, {
    authorName: '[x](javascript:y) **',
    permalink: 'javascript:alert(1)',
  })
  expect(markdown.split('\n')[0]).toBe('> \\[x\\](javascript:y) \\*\\*:')
})

test('a deep post can be quoted and sent', () => {
  const deep = composeDocument({ markdown: `${'- '.repeat(14)}tief` }).doc
  expect(checkDocument(quoteOf(deep, anna))).not.toBeNull()
  expect(plainText(quoteOf(deep, anna))).toBe('Anna:\n\ntief')
})
