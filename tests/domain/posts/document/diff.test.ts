import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffTexts } from '~/domain/posts/document/diff'
import { cpuTime } from './cpuTime'

test('a changed word is distinguished from unchanged ones', () => {
  expect(diffTexts('Die Rente ist sicher.', 'Die Rente war sicher.')).toEqual([
    { kind: 'same', text: 'Die Rente ' },
    { kind: 'removed', text: 'ist' },
    { kind: 'added', text: 'war' },
    { kind: 'same', text: ' sicher.' },
  ])
})

test('two equal texts have no change, and empty ones nothing', () => {
  expect(diffTexts('a', 'a')).toEqual([{ kind: 'same', text: 'a' }])
  expect(diffTexts('', '')).toEqual([])
})

test('the earlier and the later text can be read out of every diff', () => {
  const words = fc
    .array(fc.constantFrom('Rente', 'ä', ' ', '\n', '.', '67', '  '), { maxLength: 40 })
    .map((parts) => parts.join(''))
  fc.assert(fc.property(words, words, (before, after) => expectBoth(before, after)))
})

const numbered = (letter: string) =>
  Array.from({ length: 4_000 }, (_, index) => `${letter}${index}`)

test.each([
  ['word by word', numbered('a').join(' '), numbered('a').join(' ').replace('a7 ', 'b7 '), 4],
  [
    'line by line where too many words differ',
    `gleich\n${numbered('a').join(' ')}\n`,
    `gleich\n${numbered('b').join(' ')}\n`,
    3,
  ],
  ['as a whole where nothing stayed', numbered('a').join('\n'), numbered('b').join('\n'), 2],
])('32,000 characters are compared quickly: %s', (_, before, after, changes) => {
  expect(cpuTime(() => diffTexts(before, after))).toBeLessThan(1_500)
  expect(diffTexts(before, after)).toHaveLength(changes)
  expectBoth(before, after)
})

function expectBoth(before: string, after: string): void {
  const changes = diffTexts(before, after)
  const side = (other: 'added' | 'removed') =>
    changes
      .filter(({ kind }) => kind !== other)
      .map(({ text }) => text)
      .join('')
  expect(side('added')).toBe(before)
  expect(side('removed')).toBe(after)
}
