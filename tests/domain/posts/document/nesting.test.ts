import { expect, test } from 'vitest'
import type { Mark, MarkKind, Text } from '~/domain/posts/document/document'
import { carried, carriedMarks, nestedMarks } from '~/domain/posts/document/nesting'

const mark = (kind: MarkKind, href = 'https://a.de/'): Mark =>
  kind === 'link' ? { type: 'link', attrs: { href } } : { type: kind }
const text = (...kinds: MarkKind[]): Text => ({
  type: 'text',
  text: 'a',
  marks: kinds.map((kind) => mark(kind)),
})
const linkTo = (href: string): Text => ({ type: 'text', text: 'a', marks: [mark('link', href)] })
const plain: Text = { type: 'text', text: 'a' }
const kinds = (marks: readonly Mark[]) => marks.map((one) => one.type)

test('bold stands outside of italic, italic outside of a link, however they are stored', () => {
  expect(kinds(nestedMarks(text('link', 'italic', 'bold')))).toEqual(['bold', 'italic', 'link'])
  expect(nestedMarks(plain)).toEqual([])
})

test('marks go on between two texts from the outside in, up to the first that differs', () => {
  expect(carried(text('bold', 'italic'), text('bold', 'italic'))).toBe(2)
  expect(carried(text('bold', 'italic'), text('bold'))).toBe(1)
  expect(carried(text('bold'), text('bold', 'italic'))).toBe(1)
  // The bold around it begins or ends, so the italic within has to as well.
  expect(carried(text('bold', 'italic'), text('italic'))).toBe(0)
  expect(carried(text('bold'), plain)).toBe(0)
})

test('nothing goes on from or to where there is no text', () => {
  expect(carried(undefined, text('bold'))).toBe(0)
  expect(carried(text('bold'), undefined)).toBe(0)
})

test('two links go on only when they lead to the same place', () => {
  expect(carried(linkTo('https://a.de/'), linkTo('https://a.de/'))).toBe(1)
  expect(carried(linkTo('https://a.de/'), linkTo('https://b.de/'))).toBe(0)
})

test('a space keeps the emphasis that goes on beside it, and loses the rest', () => {
  expect(carriedMarks(text('bold'), text('bold', 'italic'))).toEqual([{ type: 'bold' }])
  expect(carriedMarks(plain, text('bold'))).toEqual([])
  expect(carriedMarks(undefined, text('bold'))).toEqual([])
})

test('a space within a link stays in it, even where emphasis ends between the two', () => {
  expect(kinds(carriedMarks(text('link'), text('link', 'bold')))).toEqual(['link'])
  expect(carriedMarks(linkTo('https://b.de/'), text('link', 'bold'))).toEqual([])
})

test('the marks that a space keeps are in the order in which they are stored', () => {
  expect(
    kinds(carriedMarks(text('italic', 'bold', 'link'), text('italic', 'bold', 'link'))),
  ).toEqual(['link', 'bold', 'italic'])
})
