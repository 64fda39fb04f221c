import { expect, test } from 'vitest'
import { analyse } from '~/domain/opinions/analyse'
import { coefficientsOf, extremityIn, positionOf, type Plane } from '~/domain/opinions/plane'
import type { ParticipantId, Opinion } from '~/domain/opinions/opinion'
import { plantedCamps } from '../../support/camps'

const { votes } = plantedCamps({ sizes: [20, 14], statements: 12, seed: 5, seen: 0.6 })
const { plane, standpoints, statements } = analyse(votes, new Set([3, 7]))
const placeIn = (of: Plane, answers: readonly { statement: ParticipantId; opinion: Opinion }[]) =>
  positionOf(coefficientsOf(of, answers))
const said = (participant: unknown) => votes.filter((vote) => vote.participant === participant)

test('a position computed from the plane equals the one of the analysis', () => {
  for (const { participant, x, y } of standpoints) {
    const place = placeIn(plane, said(participant))
    expect(place?.x).toBeCloseTo(x, 9)
    expect(place?.y).toBeCloseTo(y, 9)
  }
})

test('what was taken out is known as such, and pulls nobody anywhere', () => {
  expect(plane.filter(({ pull }) => pull === null).map(({ statement }) => statement)).toEqual([
    3, 7,
  ])
  const some = said(0).filter(({ statement }) => statement !== 3)
  expect(placeIn(plane, [...some, { statement: 3, opinion: -1 }])).toEqual(placeIn(plane, some))
})

test('without votes in the plane there is no position, and unknown statements are ignored', () => {
  expect(placeIn(plane, [])).toBeNull()
  expect(
    placeIn(plane, [
      { statement: 3, opinion: 1 },
      { statement: 99, opinion: 1 },
    ]),
  ).toBeNull()
  expect(placeIn(plane, [...said(1), { statement: 99, opinion: 1 }])).toEqual(
    placeIn(plane, said(1)),
  )
})

test('the plane gives the same extremities as the analysis', () => {
  const far = extremityIn(plane)
  for (const { statement, extremity } of statements)
    expect(far.get(statement)).toBeCloseTo(extremity, 9)
  expect([far.get(3), far.get(99)]).toEqual([0, undefined])
})
