import { expect, test } from 'vitest'
import { groupByKind, outcomeOf, type MarkKind, type OpenMark } from '~/domain/marks/mark'

const aMark = (id: number, kind: MarkKind): OpenMark => ({
  id,
  kind,
  reason: 'Wo steht das?',
  by: 'Ada',
  mine: false,
  duplicateOf: null,
})

test('marks are grouped by kind, in the order in which kinds are offered, and then by time', () => {
  const marks = [
    aMark(1, 'offQuestion'),
    aMark(2, 'source'),
    aMark(3, 'unclear'),
    aMark(4, 'source'),
  ]
  expect(
    groupByKind(marks).map(({ kind, marks: some }) => [kind, some.map(({ id }) => id)]),
  ).toEqual([
    ['source', [2, 4]],
    ['unclear', [3]],
    ['offQuestion', [1]],
  ])
  expect(groupByKind([])).toEqual([])
})

test('a mark that is stored without an outcome is open, and what no moderator decided was answered', () => {
  expect([null, 'accepted', 'dismissed', 'answered'].map(outcomeOf)).toEqual([
    null,
    'accepted',
    'dismissed',
    'answered',
  ])
})
