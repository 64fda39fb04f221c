import { expect, test } from 'vitest'
import { gatherBallots } from '~/domain/opinions/ballots'
import { tally, sumCounts } from '~/domain/opinions/tally'

const ballots = gatherBallots([
  { participant: 'ada', statement: 1, opinion: 1, moment: 0 },
  { participant: 'bea', statement: 1, opinion: -1, moment: 0 },
  { participant: 'cem', statement: 1, opinion: 0, moment: 0 },
  { participant: 'cem', statement: 2, opinion: 1, moment: 0 },
])

test('a pass has seen the statement and says neither yes nor no', () => {
  expect(tally(ballots, [0, 1, 2])).toEqual([
    { agree: 1, disagree: 1, seen: 3 },
    { agree: 1, disagree: 0, seen: 1 },
  ])
  expect(tally(ballots, [1])).toEqual([
    { agree: 0, disagree: 1, seen: 1 },
    { agree: 0, disagree: 0, seen: 0 },
  ])
})

test('counts of several groups add up', () => {
  expect(
    sumCounts([
      { agree: 1, disagree: 2, seen: 4 },
      { agree: 3, disagree: 0, seen: 3 },
    ]),
  ).toEqual({ agree: 4, disagree: 2, seen: 7 })
  expect(sumCounts([])).toEqual({ agree: 0, disagree: 0, seen: 0 })
})
