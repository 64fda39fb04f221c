import { expect, test } from 'vitest'
import { placeOf, textIn } from '~/ui/search/place'

test('words go to a thread, or to a post', () => {
  expect(placeOf('/t/12/reply')).toEqual({ thread: 12, post: null })
  expect(placeOf('/p/7/reply')).toEqual({ thread: null, post: 7 })
  expect(placeOf('/p/7/edit')).toEqual({ thread: null, post: 7 })
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
  expect(placeOf(action)).toBeNull()
})

test('the text is what the editor or the textarea holds', () => {
  expect(
    textIn(
      '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Strom"}]}]}',
    ),
  ).toBe('Strom')
  expect(textIn('{ kein JSON')).toBe('{ kein JSON')
  expect(textIn('Strom')).toBe('Strom')
})
