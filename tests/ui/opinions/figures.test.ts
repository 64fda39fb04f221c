import { expect, test } from 'vitest'
import { countPasses, percent, significanceSuffix } from '~/ui/opinions/figures'

test('a difference is as sure as its z says', () => {
  expect([3, 2, 1.2816, -4].map(significanceSuffix)).toEqual(['sure', 'likely', 'open', 'open'])
})

test('taking no side counts as passing; shares are whole percentages', () => {
  expect(countPasses({ agree: 8, disagree: 1, seen: 10 })).toBe(1)
  expect([0.005, 9 / 12, 1].map(percent)).toEqual([1, 75, 100])
})
