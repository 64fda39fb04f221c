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

test('whoever asks for their own place by their answers gets the one that the analysis gave them', () => {
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

test('who answered nothing of it has no place, and what the plane does not know yet says nothing', () => {
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

test('how far out a statement places people is told by its plane as the analysis tells it', () => {
  const far = extremityIn(plane)
  for (const { statement, extremity } of statements)
    expect(far.get(statement)).toBeCloseTo(extremity, 9)
  expect([far.get(3), far.get(99)]).toEqual([0, undefined])
})
