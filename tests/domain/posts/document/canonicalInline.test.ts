import { expect, test } from 'vitest'
import { canonicalInline, cleanCode } from '~/domain/posts/document/canonicalInline'

const text = (text: unknown, ...kinds: string[]) =>
  kinds.length > 0
    ? { type: 'text', text, marks: kinds.map((type) => ({ type })) }
    : { type: 'text', text }
const linked = (words: string, href: unknown, ...kinds: string[]) => ({
  type: 'text',
  text: words,
  marks: [...kinds.map((type) => ({ type })), { type: 'link', attrs: { href } }],
})
const lineBreak = { type: 'hardBreak' }

test.each([
  ['nothing', [], []],
  ['a text without letters', [text('')], []],
  ['spaces alone, marked or not', [text(' '), text('\u00a0', 'bold'), lineBreak, text('\t')], []],
])('%s leaves nothing to see', (_, written, seen) => {
  expect(canonicalInline(written)).toEqual(seen)
})

test('empty lines go at the edges and stay in the middle', () => {
  expect(
    canonicalInline([
      lineBreak,
      lineBreak,
      text('a'),
      lineBreak,
      text(' '),
      lineBreak,
      text('b'),
      lineBreak,
    ]),
  ).toEqual([text('a'), lineBreak, lineBreak, text('b')])
})

test('texts with the same marks become one, in whatever order these were named or repeated', () => {
  expect(
    canonicalInline([
      text('a', 'italic', 'bold'),
      text('', 'code'),
      text('b', 'bold', 'italic', 'bold'),
    ]),
  ).toEqual([text('ab', 'bold', 'italic')])
})

test('links to the same place become one link in one spelling, others stay apart', () => {
  expect(
    canonicalInline([
      linked('a', 'https://a.de'),
      linked('b', 'HTTPS://A.de/'),
      linked('c', 'https://b.de'),
    ]),
  ).toEqual([linked('ab', 'https://a.de/'), linked('c', 'https://b.de/')])
})

test('a link to where no post may link is words', () => {
  expect(
    canonicalInline([linked('a', 'javascript:alert(1)', 'bold'), linked('b', null, 'bold')]),
  ).toEqual([text('ab', 'bold')])
})

test('marks end where the words end', () => {
  expect(canonicalInline([text('a'), text(' b ', 'bold'), text('c')])).toEqual([
    text('a '),
    text('b', 'bold'),
    text(' c'),
  ])
})

test('a single space between marked words keeps the marks of both sides', () => {
  expect(
    canonicalInline([text('a', 'bold'), text(' ', 'bold', 'italic'), text('b', 'bold', 'italic')]),
  ).toEqual([text('a ', 'bold'), text('b', 'bold', 'italic')])
  expect(canonicalInline([text('a', 'bold'), text(' ', 'italic'), text('b', 'bold')])).toEqual([
    text('a', 'bold'),
    text(' '),
    text('b', 'bold'),
  ])
})

test('code keeps its spaces and takes no other mark', () => {
  expect(canonicalInline([text('a'), text(' b ', 'bold', 'code', 'italic'), text('c')])).toEqual([
    text('a'),
    text(' b ', 'code'),
    text('c'),
  ])
})

test('what a reader cannot see or what turns words round is taken out', () => {
  expect(canonicalInline([text('a\u202eb\u2066\u2069c\u0007\ufeffd')])).toEqual([text('abcd')])
  expect(canonicalInline([text('a\r\nb\rc\td\u2029e')])).toEqual([text('a b c d e')])
})

test('code of several lines keeps its lines, tabs and spaces, and nothing else of its nodes', () => {
  expect(
    cleanCode([text('\ta  \r\n', 'bold'), text(' b\u202e'), lineBreak, text('c\u2028d')]),
  ).toBe('\ta  \n b\nc\u2028d')
  expect(cleanCode([])).toBe('')
})

test.each([
  ['a NUL', text('a\0')],
  ['half a character', text('\ud83d')],
  ['a text that is none', text(7)],
  ['a text without its words', { type: 'text' }],
  ['an image', { type: 'image' }],
  ['a paragraph', { type: 'paragraph', content: [] }],
  ['no kind', {}],
  ['an unknown mark', text('a', 'underline')],
  ['a mark from the prototype', text('a', 'constructor')],
  ['a mark that is only a name', { ...text('a'), marks: ['bold'] }],
  ['a mark that is nothing', { ...text('a'), marks: [null] }],
  ['marks that are no list', { ...text('a'), marks: { 0: { type: 'bold' }, length: 1 } }],
  ['more marks than there are', text('a', ...Array.from({ length: 9 }, () => 'bold'))],
])('%s is refused, in a line and in code', (_, node) => {
  expect(() => canonicalInline([text('a'), node])).toThrow('posts.badDocument')
  expect(() => cleanCode([text('a'), node])).toThrow('posts.badDocument')
})
