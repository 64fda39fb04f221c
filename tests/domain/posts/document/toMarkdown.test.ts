import { expect, test } from 'vitest'
import type { Block, Inline, ListItem } from '~/domain/posts/document/document'
import { toMarkdown } from '~/domain/posts/document/toMarkdown'

const text = (text: string): Inline => ({ type: 'text', text })
const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content })
const says = (words: string): Block => paragraph(text(words))
const quote = (...content: Block[]): Block => ({ type: 'blockquote', content })
const code = (words: string): Block => ({
  type: 'codeBlock',
  content: [{ type: 'text', text: words }],
})
const item = (...content: Block[]): ListItem => ({ type: 'listItem', content })
const bullets = (...content: ListItem[]): Block => ({ type: 'bulletList', content })
const numbers = (start: number, ...content: ListItem[]): Block => ({
  type: 'orderedList',
  attrs: { start },
  content,
})
const written = (...content: Block[]) => toMarkdown({ type: 'doc', content })

test('paragraphs are separated by a blank line, line breaks are two spaces', () => {
  expect(written(says('a'), paragraph(text('b'), { type: 'hardBreak' }, text('c')))).toBe(
    'a\n\nb  \nc',
  )
})

test('an empty line within a paragraph does not end it', () => {
  expect(
    written(paragraph(text('a'), { type: 'hardBreak' }, { type: 'hardBreak' }, text('b'))),
  ).toBe('a  \n\\\nb')
})

test('every line of a quote says so, the blank ones without a space at their end', () => {
  expect(written(quote(says('a'), quote(says('b'))), says('c'))).toBe('> a\n>\n> > b\n\nc')
})

test('a fence is longer than any run of backticks in its code', () => {
  expect(written(code('a'))).toBe('```\na\n```')
  expect(written(code('```\n````'))).toBe('`````\n```\n````\n`````')
})

test('short items are on consecutive lines, and nested blocks are indented', () => {
  expect(written(bullets(item(says('a'), bullets(item(says('b')))), item(says('c'))))).toBe(
    '- a\n  - b\n- c',
  )
  expect(
    written(
      numbers(
        9,
        item(says('a'), bullets(item(says('b')))),
        item(says('c'), bullets(item(says('d')))),
      ),
    ),
  ).toBe('9. a\n   - b\n10. c\n    - d')
})

test('items of several paragraphs are separated by a blank line', () => {
  expect(written(bullets(item(says('a'), says('b')), item(says('c'))))).toBe('- a\n\n  b\n\n- c')
})

test('a list that starts elsewhere than at 1 cannot follow words without a blank line', () => {
  expect(written(bullets(item(says('a'), numbers(1, item(says('b'))))))).toBe('- a\n  1. b')
  expect(written(bullets(item(says('a'), numbers(2, item(says('b'))))))).toBe('- a\n\n  2. b')
})

test('an item without words of its own begins with what it holds', () => {
  expect(written(bullets(item({ type: 'paragraph' }, quote(says('a')))))).toBe('- > a')
})

test('consecutive lists alternate their markers, and start over after something else', () => {
  const one = (list: (item: ListItem) => Block, words: string) => list(item(says(words)))
  const numbered = (item: ListItem) => numbers(1, item)
  expect(
    written(
      one(bullets, 'a'),
      one(bullets, 'b'),
      one(numbered, 'c'),
      one(numbered, 'd'),
      says('e'),
      one(bullets, 'f'),
    ),
  ).toBe('- a\n\n* b\n\n1. c\n\n1) d\n\ne\n\n- f')
})
