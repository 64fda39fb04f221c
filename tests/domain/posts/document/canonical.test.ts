import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical } from '~/domain/posts/document/canonical'
import { linkTarget, markKinds } from '~/domain/posts/document/document'
import { nesting } from '~/domain/posts/document/nesting'
import { schema } from '~/domain/posts/document/schema.server'
import { toMarkdown } from '~/domain/posts/document/toMarkdown'

const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })
const text = (text: string, ...kinds: string[]) =>
  kinds.length > 0
    ? { type: 'text', text, marks: kinds.map((type) => ({ type })) }
    : { type: 'text', text }
const lineBreak = { type: 'hardBreak' }
const doc = (...content: unknown[]) => ({ type: 'doc', content })

test.each([
  [
    'empty paragraphs go',
    doc(paragraph(), paragraph(text('a')), paragraph(text(' ')), paragraph(lineBreak)),
    doc(paragraph(text('a'))),
  ],
  [
    'spaces and breaks at the edges go',
    doc(paragraph(lineBreak, text(' a '), lineBreak, text(' b\u00a0'), lineBreak)),
    doc(paragraph(text('a'), lineBreak, text('b'))),
  ],
  [
    'neighbours with the same marks become one',
    doc(paragraph(text('a', 'bold', 'italic'), text('b', 'italic', 'bold'))),
    doc(paragraph(text('ab', 'bold', 'italic'))),
  ],
  [
    'a space at the end of bold is not bold',
    doc(paragraph(text('a ', 'bold'), text('b'))),
    doc(paragraph(text('a', 'bold'), text(' b'))),
  ],
  [
    'a space within bold stays bold',
    doc(paragraph(text('a ', 'bold'), text('b', 'bold', 'italic'))),
    doc(paragraph(text('a ', 'bold'), text('b', 'bold', 'italic'))),
  ],
  [
    'code has no other mark',
    doc(paragraph(text('a', 'code', 'bold'))),
    doc(paragraph(text('a', 'code'))),
  ],
  [
    'a line end in a paragraph is a space',
    doc(paragraph(text('a\r\nb\tc\u2028d'))),
    doc(paragraph(text('a b c d'))),
  ],
  [
    'lists, items and quotes without words go',
    doc(
      paragraph(text('a')),
      { type: 'blockquote', content: [paragraph()] },
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph()] }] },
    ),
    doc(paragraph(text('a'))),
  ],
  [
    'an item that starts with a quote has its paragraph',
    doc({
      type: 'bulletList',
      content: [
        { type: 'listItem', content: [{ type: 'blockquote', content: [paragraph(text('a'))] }] },
      ],
    }),
    doc({
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [{ type: 'paragraph' }, { type: 'blockquote', content: [paragraph(text('a'))] }],
        },
      ],
    }),
  ],
])('%s', (_, written, expected) => {
  expect(canonical(written)).toEqual(expected)
})

test('marks are stored in the order of the editor, and each has its place in Markdown', () => {
  expect(Object.keys(schema.marks)).toEqual(markKinds)
  expect([...nesting].sort()).toEqual([...markKinds].sort())
})

test('the editor knows no construct that a post may not have', () => {
  expect(Object.keys(schema.nodes).sort()).toEqual([
    'blockquote',
    'bulletList',
    'codeBlock',
    'doc',
    'hardBreak',
    'listItem',
    'orderedList',
    'paragraph',
    'text',
  ])
})

test('lists that follow each other stay two in Markdown', () => {
  const list = (words: string) => ({
    type: 'bulletList',
    content: [{ type: 'listItem', content: [paragraph(text(words))] }],
  })
  const document = canonical(doc(list('a'), list('b'), list('c')))
  expect(document && toMarkdown(document)).toBe('- a\n\n* b\n\n- c')
})

test('a link has one spelling, which is not changed again', () => {
  fc.assert(
    fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (href) => {
      const target = linkTarget(href)
      expect(target).not.toBeNull()
      expect(linkTarget(target)).toBe(target)
    }),
  )
  expect(linkTarget('HTTPS://Müller.DE/ä')).toBe('https://xn--mller-kva.de/%C3%A4')
  expect(linkTarget('mailto:a@b.de')).toBe('mailto:a@b.de')
})
