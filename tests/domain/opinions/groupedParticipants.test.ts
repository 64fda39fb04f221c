import { expect, test } from 'vitest'
import { gatherBallots } from '~/domain/opinions/ballots'
import { groupedParticipants } from '~/domain/opinions/groupedParticipants'

/** Participants 0, 1, … with votes on the first `counts[n]` statements. */
const voting = (...counts: number[]) =>
  gatherBallots(
    counts.flatMap((count, participant) =>
      Array.from({ length: count }, (_, statement) => ({
        participant,
        statement,
        opinion: 1 as const,
        moment: 0,
      })),
    ),
  )
const many = (count: number, votes: number) => Array.from({ length: count }, () => votes)

test('seven votes are enough', () => {
  expect(groupedParticipants(voting(6, ...many(20, 7), 3, 9))).toEqual([
    ...Array.from({ length: 20 }, (_, at) => at + 1),
    22,
  ])
})

test('with fewer than seven statements, votes on all of them are enough', () => {
  expect(groupedParticipants(voting(...many(15, 4), 3))).toEqual(
    Array.from({ length: 15 }, (_, at) => at),
  )
})

test('fifteen people count at least: the most active of the others are taken in, the earliest first', () => {
  expect(groupedParticipants(voting(1, 5, 5, 2, ...many(12, 8), 5))).toEqual([
    1,
    2,
    ...Array.from({ length: 12 }, (_, at) => at + 4),
    16,
  ])
  expect(groupedParticipants(voting(1, 4, ...many(14, 8), 4))).toEqual([
    1,
    ...Array.from({ length: 14 }, (_, at) => at + 2),
  ])
})

test('of fewer than fifteen all count', () => {
  expect(groupedParticipants(voting(9, 1, 2))).toEqual([0, 1, 2])
})
