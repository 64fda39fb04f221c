import { expect, test } from 'vitest'
import { childrenOf, isRecord } from '~/domain/posts/document/json'

test('only an object of JSON is a record', () => {
  expect(isRecord({})).toBe(true)
  for (const value of [null, undefined, [], [{}], 'doc', 7, true])
    expect(isRecord(value)).toBe(false)
})

test('a node has the children that it lists, and none where it lists none', () => {
  expect(childrenOf({ content: [{ type: 'text' }, {}] })).toEqual([{ type: 'text' }, {}])
  expect(childrenOf({ content: [] })).toEqual([])
  expect(childrenOf({ type: 'paragraph' })).toEqual([])
})

test.each([null, 'text', 7, {}, { length: 1, 0: {} }, [null], ['text'], [[{}]], [{}, undefined]])(
  'children that are %j are refused',
  (content) => {
    expect(() => childrenOf({ content })).toThrow('posts.badDocument')
  },
)
