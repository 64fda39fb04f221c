import { expect, test } from 'vitest'
import { wilsonLowerBound } from '~/domain/ranking/wilson'

// The 97.5 % quantile that is commonly rounded to 1.96.
const z95 = 1.959963984540054

test('the lower bound is that of the published formula', () => {
  expect(wilsonLowerBound(1, 0)).toBeCloseTo(0.378448, 6)
  expect(wilsonLowerBound(10, 10)).toBeCloseTo(0.362262, 6)
  expect(wilsonLowerBound(600, 400)).toBeCloseTo(0.579998, 6)
  expect(
    [
      wilsonLowerBound(1, 0, z95),
      wilsonLowerBound(10, 10, z95),
      wilsonLowerBound(600, 400, z95),
    ].map((score) => score.toFixed(6)),
  ).toEqual(['0.206549', '0.299298', '0.569309'])
})

test('nothing is known without votes', () => {
  expect(wilsonLowerBound(0, 0)).toBe(0)
})

test('more of the same share of votes is worth more', () => {
  expect(wilsonLowerBound(60, 40)).toBeGreaterThan(wilsonLowerBound(6, 4))
})
