import { expect, test } from 'vitest'
import { agreementWithCamps, closestCamp } from '~/domain/opinions/agreementWithCamps'
import type { Opinion, Side } from '~/domain/opinions/opinion'

const says = (id: number, ...sides: readonly (readonly [number, Side])[]) => ({
  id,
  representative: sides.map(([statement, side]) => ({ statement, side })),
})
const camps = [
  says(1, [10, 'agree'], [11, 'agree'], [12, 'disagree']),
  says(2, [10, 'disagree'], [13, 'agree']),
]

test('the share of statements on which a member takes a camp’s side is counted', () => {
  const answers = new Map<number, Opinion>([
    [10, 1],
    [11, -1],
    [12, -1],
    [13, 1],
  ])
  const alike = agreementWithCamps(camps, answers)
  expect(alike).toEqual([
    { camp: 1, same: 2, answered: 3 },
    { camp: 2, same: 1, answered: 2 },
  ])
  expect(closestCamp(alike)).toEqual({ camp: 1, same: 2, answered: 3 })
})

test('passing takes no side, and a camp without common statements is not compared', () => {
  expect(
    agreementWithCamps(
      camps,
      new Map<number, Opinion>([
        [10, 0],
        [11, 1],
      ]),
    ),
  ).toEqual([{ camp: 1, same: 1, answered: 1 }])
  expect(agreementWithCamps(camps, new Map())).toEqual([])
})

test('where two camps are as near, or none is near at all, no camp is named', () => {
  expect(
    closestCamp([
      { camp: 1, same: 1, answered: 2 },
      { camp: 2, same: 3, answered: 6 },
    ]),
  ).toBeNull()
  expect(closestCamp([{ camp: 1, same: 0, answered: 2 }])).toBeNull()
  expect(closestCamp([])).toBeNull()
  expect(
    closestCamp([
      { camp: 1, same: 1, answered: 3 },
      { camp: 2, same: 1, answered: 2 },
    ])?.camp,
  ).toBe(2)
})
