import { expect, test } from 'vitest'
import type { Mark, MarkKind, Text } from '~/domain/posts/document/document'
import { sharedNesting, sharedMarks, nestedMarks } from '~/domain/posts/document/nesting'

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

test('bold is outside italic, and italic outside a link, however they are stored', () => {
  expect(kinds(nestedMarks(text('link', 'italic', 'bold')))).toEqual(['bold', 'italic', 'link'])
  expect(nestedMarks(plain)).toEqual([])
})

test('marks go on between two texts from the outside in, up to the first that differs', () => {
  expect(sharedNesting(text('bold', 'italic'), text('bold', 'italic'))).toBe(2)
  expect(sharedNesting(text('bold', 'italic'), text('bold'))).toBe(1)
  expect(sharedNesting(text('bold'), text('bold', 'italic'))).toBe(1)
  // The bold around it starts or ends, so the italic within has to as well.
  expect(sharedNesting(text('bold', 'italic'), text('italic'))).toBe(0)
  expect(sharedNesting(text('bold'), plain)).toBe(0)
})

test('nothing goes on from or to where there is no text', () => {
  expect(sharedNesting(undefined, text('bold'))).toBe(0)
  expect(sharedNesting(text('bold'), undefined)).toBe(0)
})

test('two links go on only when they lead to the same place', () => {
  expect(sharedNesting(linkTo('https://a.de/'), linkTo('https://a.de/'))).toBe(1)
  expect(sharedNesting(linkTo('https://a.de/'), linkTo('https://b.de/'))).toBe(0)
})

test('a space keeps the emphasis that goes on beside it, and loses the rest', () => {
  expect(sharedMarks(text('bold'), text('bold', 'italic'))).toEqual([{ type: 'bold' }])
  expect(sharedMarks(plain, text('bold'))).toEqual([])
  expect(sharedMarks(undefined, text('bold'))).toEqual([])
})

test('a space within a link stays in it, even where emphasis ends between the two', () => {
  expect(kinds(sharedMarks(text('link'), text('link', 'bold')))).toEqual(['link'])
  expect(sharedMarks(linkTo('https://b.de/'), text('link', 'bold'))).toEqual([])
})

test('the marks that a space keeps are in the order in which they are stored', () => {
  expect(
    kinds(sharedMarks(text('italic', 'bold', 'link'), text('italic', 'bold', 'link'))),
  ).toEqual(['link', 'bold', 'italic'])
})
