import { expect, test } from 'vitest'
import { formTarget, plainTextOf } from '~/ui/search/formTarget'

test('words go to a thread, or to a post', () => {
  expect(formTarget('/t/12/reply')).toEqual({ thread: 12, post: null })
  expect(formTarget('/p/7/reply')).toEqual({ thread: null, post: 7 })
  expect(formTarget('/p/7/edit')).toEqual({ thread: null, post: 7 })
})

test.each([
  '',
  '/preview',
  '/t/12',
  '/p/0/reply',
  '/p/9999999999/reply',
  '//evil/p/7/reply',
  '/p/7/withdraw',
])('%j is no place for words', (action) => {
  expect(formTarget(action)).toBeNull()
})

test('the text is what the editor or the textarea holds', () => {
  expect(
    plainTextOf(
      '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Strom"}]}]}',
    ),
  ).toBe('Strom')
  expect(plainTextOf('{ kein JSON')).toBe('{ kein JSON')
  expect(plainTextOf('Strom')).toBe('Strom')
})
