import { expect, test } from 'vitest'
import { factsIn, idsIn } from '~/domain/moderation/auditEntry'

test('an act’s themes are recognised by their ids, one or many', () => {
  expect(idsIn({ added: [3, 5], removed: [] }, 'added')).toEqual([3, 5])
  expect(idsIn({ themeId: 7 }, 'themeId')).toEqual([7])
  expect(idsIn({ themeId: null }, 'themeId')).toEqual([])
})

test('every other detail has its previous value', () => {
  expect(
    factsIn({
      questionDe: 'Neu?',
      'former.questionDe': 'Alt?',
      themeId: 1,
      'former.themeId': null,
    }),
  ).toEqual([{ name: 'questionDe', value: 'Neu?', former: 'Alt?' }])
})

test('a removed value is empty, and one that never existed is omitted', () => {
  expect(factsIn({ questionEn: null, 'former.questionEn': 'Old?' })).toEqual([
    { name: 'questionEn', value: '', former: 'Old?' },
  ])
  expect(factsIn({ from: null, note: '' })).toEqual([])
})

test('details that only undoing needs are not shown', () => {
  expect(
    factsIn({ into: 3, posts: 2, tops: [5, 6], 'former.closed': false, 'former.pinned': true }),
  ).toEqual([
    { name: 'into', value: '3', former: null },
    { name: 'posts', value: '2', former: null },
  ])
})

test('a log that was written in another shape breaks nothing', () => {
  for (const detail of [null, 'text', 5, [1, 2], { deep: { er: 1 } }])
    expect(idsIn(detail, 'added')).toEqual([])
  expect(factsIn({ deep: { er: 1 }, list: ['a', 2], yes: true })).toEqual([
    { name: 'list', value: 'a, 2', former: null },
    { name: 'yes', value: 'true', former: null },
  ])
})
