import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gatherBallots, votesOf } from '~/domain/opinions/ballots'
import type { Opinion, Vote } from '~/domain/opinions/opinion'

const vote = (
  participant: number | string,
  statement: number,
  opinion: Opinion,
  moment = 0,
): Vote => ({ participant, statement, opinion, moment })

test('rows are in the order of participants’ first votes, and their latest votes count', () => {
  const ballots = gatherBallots([
    vote('ada', 5, -1, 2),
    vote('cem', 7, -1, 5),
    vote('cem', 5, 1, 3),
    vote('ada', 7, 0, 4),
    vote('cem', 7, 1, 1),
  ])
  expect(ballots.participants).toEqual(['cem', 'ada'])
  expect(ballots.statements).toEqual([5, 7])
  expect([...ballots.starts]).toEqual([0, 2, 4])
  expect([...ballots.columns]).toEqual([0, 1, 0, 1])
  expect([...ballots.opinions]).toEqual([1, -1, -1, 0])
  expect([votesOf(ballots, 0), votesOf(ballots, 1)]).toEqual([2, 2])
})

test('columns are sorted by statement id, numbers first', () => {
  expect(
    gatherBallots([
      vote('ada', 10, 1),
      { ...vote('ada', 1, 1), statement: 'b' },
      vote('ada', 9, 1),
      { ...vote('ada', 1, 1), statement: 'a' },
    ]).statements,
  ).toEqual([9, 10, 'a', 'b'])
})

test('what was cast at the same moment was cast in the order in which it is given', () => {
  const { participants, opinions } = gatherBallots([
    vote('cem', 7, 1),
    vote('ada', 7, 1),
    vote('cem', 7, -1),
    vote('cem', 7, 0),
  ])
  expect(participants).toEqual(['cem', 'ada'])
  expect([...opinions]).toEqual([0, 1])
})

test('a number and the same number as a word are two participants', () => {
  expect(gatherBallots([vote(1, 1, 1), vote('1', 1, 1)]).participants).toEqual([1, '1'])
})

test('without votes there is nothing', () => {
  expect(gatherBallots([])).toMatchObject({
    participants: [],
    statements: [],
    columns: new Int32Array(0),
  })
})

test('whatever is voted, the matrix holds the latest vote of everybody on each statement, and nothing else', () => {
  const some = fc.array(
    fc.record({
      participant: fc.integer({ min: 0, max: 9 }),
      statement: fc.integer({ min: 0, max: 9 }),
      opinion: fc.constantFrom<Opinion>(1, 0, -1),
      moment: fc.integer({ min: 0, max: 3 }),
    }),
    { maxLength: 120 },
  )
  fc.assert(
    fc.property(some, (votes) => {
      const { participants, statements, starts, columns, opinions } = gatherBallots(votes)
      const held = participants.flatMap((participant, row) =>
        [...columns.slice(starts[row], starts[row + 1])].map(
          (column, at) =>
            [`${participant} ${statements[column]}`, opinions[(starts[row] ?? 0) + at]] as const,
        ),
      )
      expect(new Map(held)).toEqual(
        new Map(
          votes
            .toSorted((one, other) => one.moment - other.moment)
            .map(({ participant, statement, opinion }) => [`${participant} ${statement}`, opinion]),
        ),
      )
      expect(held.length).toBe(new Map(held).size)
    }),
  )
})
