import { expect, test } from 'vitest'
import { postInFragment, keyAction, postInDirection } from '~/ui/page/keys'

const pressed = (
  key: string,
  held: { ctrlKey?: boolean; metaKey?: boolean; altKey?: boolean } = {},
) => keyAction({ key, ctrlKey: false, metaKey: false, altKey: false, ...held })

test.each([
  ['?', { kind: 'help' }],
  ['/', { kind: 'search' }],
  ['j', { kind: 'move', step: 1 }],
  ['k', { kind: 'move', step: -1 }],
  ['r', { kind: 'press', target: '.act-reply' }],
  ['e', { kind: 'press', target: '[data-vote="up"]' }],
  ['o', { kind: 'press', target: '[data-vote="down"]' }],
  ['a', { kind: 'take', offered: '[data-key="a"]', target: '[data-vote="agree"]' }],
  ['d', { kind: 'take', offered: '[data-key="d"]', target: '[data-vote="disagree"]' }],
  ['p', { kind: 'take', offered: '[data-key="p"]', target: '[data-vote="pass"]' }],
  ['s', { kind: 'take', offered: '[data-key="s"]', target: '[data-share]' }],
  ['n', { kind: 'take', offered: '[data-key="n"]', target: null }],
  ['/', { kind: 'search' }],
])('%s asks for what the help says of it', (key, ask) => {
  expect(pressed(key)).toEqual(ask)
})

test.each(['x', 'J', 'Enter', 'Tab', ' ', '', 'Dead', 'ф', 'constructor', '__proto__', 'toString'])(
  'the key %j asks for nothing',
  (key) => {
    expect(pressed(key)).toBeNull()
  },
)

test.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }])(
  'what is pressed with %j is left to the browser',
  (held) => {
    for (const key of ['j', 'r', 'a', '/', '?']) expect(pressed(key, held)).toBeNull()
  },
)

test('one goes from post to post, and from nowhere to the first or the last', () => {
  const posts = ['a', 'b', 'c']
  expect(postInDirection(posts, 'a', 1)).toBe('b')
  expect(postInDirection(posts, 'c', -1)).toBe('b')
  expect(postInDirection(posts, null, 1)).toBe('a')
  expect(postInDirection(posts, null, -1)).toBe('c')
})

test('there is nothing before the first post, after the last, or among none', () => {
  const posts = ['a', 'b', 'c']
  expect(postInDirection(posts, 'a', -1)).toBeNull()
  expect(postInDirection(posts, 'c', 1)).toBeNull()
  expect(postInDirection([], null, 1)).toBeNull()
  expect(postInDirection([], null, -1)).toBeNull()
})

test('from a post that has been folded away one goes on at the first', () => {
  expect(postInDirection(['a', 'b'], 'gone', 1)).toBe('a')
  expect(postInDirection(['a', 'b'], 'gone', -1)).toBeNull()
})

test('only a fragment that names a post leads to one', () => {
  expect(postInFragment('#p17')).toBe('p17')
  for (const hash of [
    '',
    '#',
    '#main',
    '#p',
    '#17',
    '#p17x',
    '#p17#p18',
    '#p-1',
    '#keys',
    '#p１７',
  ])
    expect(postInFragment(hash)).toBeNull()
})
