import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical } from '~/domain/posts/document/canonical'
import type { Block, Inline, ListItem } from '~/domain/posts/document/document'
import { plainText } from '~/domain/posts/document/plainText'
import { anyDocument } from './anyDocument'

const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content })
const text = (text: string): Inline => ({ type: 'text', text })
const item = (...content: Block[]): ListItem => ({ type: 'listItem', content })
const says = (...content: Block[]) => plainText({ content })

test('paragraphs, quotes and code are separated by a blank line, and a line break is kept', () => {
  expect(
    says(
      paragraph(text('a'), { type: 'hardBreak' }, text('b')),
      { type: 'blockquote', content: [paragraph(text('c')), paragraph(text('d'))] },
      { type: 'codeBlock', content: [{ type: 'text', text: 'e\n\tf' }] },
    ),
  ).toBe('a\nb\n\nc\n\nd\n\ne\n\tf')
})

test('list items are on separate lines, nested ones too, without their numbers', () => {
  const inner: Block = {
    type: 'orderedList',
    attrs: { start: 3 },
    content: [item(paragraph(text('b'))), item(paragraph(text('c')))],
  }
  expect(
    says({
      type: 'bulletList',
      content: [item(paragraph(text('a')), inner), item(paragraph(text('d')))],
    }),
  ).toBe('a\nb\nc\nd')
})

test('the empty paragraph at the head of an item leaves no line', () => {
  expect(
    says({
      type: 'bulletList',
      content: [
        item({ type: 'paragraph' }, { type: 'blockquote', content: [paragraph(text('a'))] }),
      ],
    }),
  ).toBe('a')
})

test('marks leave no trace, and words that look like markup stay as they are', () => {
  expect(
    says(
      paragraph(
        { type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'https://a.de/' } }] },
        text(' <b> **c** &amp;'),
      ),
    ),
  ).toBe('a <b> **c** &amp;')
})

test('a document without blocks says nothing', () => {
  expect(says()).toBe('')
})

test('every word of a document is in its text, in its order, and no other', () => {
  const letters = (value: string) => value.replace(/\s/gu, '')
  const wordsOf = (node: unknown): string => {
    if (typeof node !== 'object' || node === null) return ''
    if ('text' in node && typeof node.text === 'string') return node.text
    return 'content' in node && Array.isArray(node.content)
      ? node.content.map(wordsOf).join('')
      : ''
  }
  fc.assert(
    fc.property(anyDocument, (written) => {
      const document = canonical(written)
      if (document !== null) expect(letters(plainText(document))).toBe(letters(wordsOf(document)))
    }),
  )
})
