import { expect, test } from 'vitest'
import { gatherBallots } from '~/domain/opinions/ballots'
import { centre } from '~/domain/opinions/centred'
import { extremities, project } from '~/domain/opinions/projection'

const ballots = gatherBallots([
  { participant: 'ada', statement: 1, opinion: 1, moment: 0 },
  { participant: 'ada', statement: 2, opinion: -1, moment: 0 },
  { participant: 'ada', statement: 3, opinion: 1, moment: 0 },
  { participant: 'bea', statement: 1, opinion: -1, moment: 0 },
])
const components = [Float64Array.of(0.6, 0, 0.8), Float64Array.of(0, 1, 0)] as const

test('few votes are scaled up as if the participant had continued in the same way', () => {
  const [ada, bea] = project(centre(ballots, new Set()), components)
  // Means 0, −1 and 1: of Ada's votes only the first differs from the mean.
  expect(ada).toEqual({ x: 0.6, y: 0 })
  expect(bea?.x).toBeCloseTo(Math.sqrt(3) * -0.6, 12)
})

test('what was taken out counts as if everybody had passed on it', () => {
  const [ada, bea] = project(centre(ballots, new Set([2])), components)
  expect(ada?.x).toBeCloseTo(0.6, 12)
  expect(bea?.x).toBeCloseTo(Math.sqrt(3 / 2) * -0.6, 12)
})

test('a statement is the more extreme the farther it places who agrees with it alone', () => {
  const [first, second, third] = extremities(centre(ballots, new Set()), components)
  expect(first).toBeCloseTo(Math.sqrt(3) * 0.6, 12)
  expect(second).toBeCloseTo(Math.sqrt(3) * 2, 12)
  expect(third).toBe(0)
  expect(extremities(centre(ballots, new Set([2])), components)[1]).toBe(0)
})
