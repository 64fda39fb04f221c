import { expect, test } from 'vitest'
import { limits } from '~/domain/posts/document/document'
import { checkSize } from '~/domain/posts/document/checkSize'
import { cpuTime } from './cpuTime'

type Node = { content?: Node[]; text?: unknown }

const nodes = (count: number): Node => ({ content: Array.from({ length: count - 1 }, () => ({})) })
function nested(levels: number): Node {
  let node: Node = {}
  for (let level = 0; level < levels; level++) node = { content: [node] }
  return node
}

test.each([
  ['the deepest', nested(limits.depth)],
  ['that with the most nodes', nodes(limits.nodes)],
  ['the longest', { text: 'a'.repeat(limits.text) }],
  ['an empty one', {}],
  ['one with a text that is no text, which others refuse', { text: 7 }],
])('%s document passes', (_, document) => {
  expect(() => checkSize(document)).not.toThrow()
})

test.each([
  ['one level deeper', nested(limits.depth + 1), 'posts.badDocument'],
  ['one node more', nodes(limits.nodes + 1), 'posts.textTooLong'],
  ['one character more', { text: 'a'.repeat(limits.text + 1) }, 'posts.textTooLong'],
  [
    'one character more, spread over two levels',
    { text: 'a', content: [{ text: 'a'.repeat(limits.text) }] },
    'posts.textTooLong',
  ],
  ['children that are no list', { content: [{ content: {} }] }, 'posts.badDocument'],
  ['no object at all', [{}], 'posts.badDocument'],
  ['nothing', null, 'posts.badDocument'],
])('%s is refused', (_, document, reason) => {
  expect(() => checkSize(document)).toThrow(reason)
})

test('what nests a hundred thousand levels deep is refused at once, and breaks nothing', () => {
  const deep = nested(100_000)
  expect(cpuTime(() => expect(() => checkSize(deep)).toThrow('posts.badDocument'))).toBeLessThan(
    1_000,
  )
})
