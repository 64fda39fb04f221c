import { expect, test } from 'vitest'
import { gatherBallots } from '~/domain/opinions/ballots'
import { centre } from '~/domain/opinions/centred'

const ballots = gatherBallots([
  { participant: 'ada', statement: 1, opinion: 1, moment: 0 },
  { participant: 'ada', statement: 2, opinion: 1, moment: 0 },
  { participant: 'bea', statement: 1, opinion: -1, moment: 0 },
  { participant: 'bea', statement: 2, opinion: 1, moment: 0 },
  { participant: 'cem', statement: 1, opinion: 1, moment: 0 },
])

test('each vote becomes its distance from what those who saw the statement think of it', () => {
  const { means, values } = centre(ballots, new Set())
  expect([...means]).toEqual([1 / 3, 1])
  expect([...values]).toEqual(
    [2 / 3, 0, -4 / 3, 0, 2 / 3].map((value) => expect.closeTo(value, 12)),
  )
})

test('a statement that was taken out is zero for everybody', () => {
  const { means, values, stands } = centre(ballots, new Set([1]))
  expect([...means]).toEqual([0, 1])
  expect([...values]).toEqual([0, 0, 0, 0, 0])
  expect([...stands]).toEqual([0, 1])
})
