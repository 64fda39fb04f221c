import { expect, test } from 'vitest'
import { dividing } from '~/domain/opinions/dividing'

const of = (agree: number, disagree: number) => ({ agree, disagree, seen: agree + disagree })

test('what groups judge most differently comes first, by the distance of their shares', () => {
  const told = dividing([
    { statement: 1, groups: [of(14, 6), of(6, 14)] },
    { statement: 2, groups: [of(19, 1), of(10, 10), of(1, 19)] },
  ])
  expect(told.map(({ statement }) => statement)).toEqual([2, 1])
  expect(told[0]?.score).toBeCloseTo(20 / 22 - 2 / 22, 12)
})

test('what may be an accident divides nobody, and neither does what one group alone was asked', () => {
  expect(
    dividing([
      { statement: 1, groups: [of(2, 1), of(1, 2)] },
      { statement: 2, groups: [of(9, 0)] },
      { statement: 3, groups: [] },
    ]),
  ).toEqual([])
})
