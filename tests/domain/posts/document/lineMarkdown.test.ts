import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Mark, MarkKind, Text } from '~/domain/posts/document/document'
import { fromMarkdown } from '~/domain/posts/document/fromMarkdown.server'
import { lineMarkdown, longestRun } from '~/domain/posts/document/lineMarkdown'

const text = (words: string, ...kinds: Exclude<MarkKind, 'link'>[]): Text =>
  kinds.length > 0
    ? { type: 'text', text: words, marks: kinds.map((type): Mark => ({ type })) }
    : { type: 'text', text: words }
const linked = (words: string, href: string): Text => ({
  type: 'text',
  text: words,
  marks: [{ type: 'link', attrs: { href } }],
})

test.each([
  ['bold', [text('a '), text('b', 'bold'), text(' c')], 'a **b** c'],
  ['italic in bold', [text('a ', 'bold'), text('b', 'bold', 'italic')], '**a _b_**'],
  ['bold in the middle of a word', [text('a'), text('b', 'bold'), text('c')], 'a**b**c'],
  ['italic in the middle of a word', [text('a'), text('b', 'italic'), text('c')], '&#97;_b_&#99;'],
  ['bold that ends in a sign, before a letter', [text('a!', 'bold'), text('b')], '**a!**&#98;'],
  ['code with backticks in it', [text('a`b', 'code')], '``a`b``'],
  ['code that begins with a backtick', [text('`a', 'code')], '`` `a ``'],
  ['code that begins and ends with a space', [text(' a ', 'code')], '`  a  `'],
  ['a link', [linked('Quelle', 'https://a.de/b_(c)')], '[Quelle](https://a.de/b_\\(c\\))'],
  [
    'a link that shows its own address',
    [linked('https://a.de/', 'https://a.de/')],
    '<https://a.de/>',
  ],
  [
    'a link that shows another address',
    [linked('https://a.de/', 'https://evil.de/')],
    '[https\\://a.de/](https://evil.de/)',
  ],
  [
    'a link after an exclamation mark',
    [text('Da!'), linked('x', 'https://a.de/')],
    'Da\\![x](https://a.de/)',
  ],
])('%s is written as Markdown', (_, line, markdown) => {
  expect(lineMarkdown(line)).toBe(markdown)
})

test.each([
  ['# a', '\\# a'],
  ['> a', '\\> a'],
  ['- a', '\\- a'],
  ['+ a', '\\+ a'],
  ['1. a', '1\\. a'],
  ['23) a', '23\\) a'],
  ['===', '\\==='],
  ['---', '\\---'],
  ['~~~', '\\~~~'],
  ['*a*', '\\*a\\*'],
  ['_a_', '\\_a\\_'],
  ['[a](b)', '\\[a\\](b)'],
  ['`a`', '\\`a\\`'],
  ['<b>', '\\<b>'],
  ['&amp;', '\\&amp;'],
  ['https://a.de', 'https\\://a.de'],
  ['\\', '\\\\'],
])('the words %j mean no more than themselves: %j', (words, markdown) => {
  expect(lineMarkdown([text(words)])).toBe(markdown)
})

test.each([
  'snake_case_name',
  'a < b',
  'Haus & Hof',
  '3 > 2',
  '#1',
  '-5',
  '1.5',
  'a - b',
  'um 12: Pause',
])('the words %j need no escape and get none', (words) => {
  expect(lineMarkdown([text(words)])).toBe(words)
})

test('what begins a block at the start of a line begins none after a word', () => {
  expect(lineMarkdown([text('a', 'bold'), text('- b > c')])).toBe('**a**- b > c')
})

test('whatever is typed in one line comes back from Markdown as the words that it was', () => {
  const piece = fc.constantFrom(
    'a',
    'ä',
    ' ',
    '*',
    '_',
    '`',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '#',
    '-',
    '+',
    '1.',
    '=',
    '~~~',
    '&',
    'amp;',
    '#65;',
    '!',
    '\\',
    'https://',
    'http:',
    '//',
    '😀',
    '|',
    '.',
  )
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
      const words = pieces.join('').trim()
      if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(words)) return
      expect(fromMarkdown(lineMarkdown([text(words)]))).toEqual({
        type: 'doc',
        content: [{ type: 'paragraph', content: [text(words)] }],
      })
    }),
  )
})

test('the longest run of backticks is counted, not their number', () => {
  expect(longestRun('`a``b```c`')).toBe(3)
  expect(longestRun('')).toBe(0)
})
