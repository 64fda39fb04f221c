import { expect, test } from 'vitest'
import { passesIn, percent, surenessOf } from '~/ui/opinions/figures'

test('a difference is as sure as its z says', () => {
  expect([3, 2, 1.2816, -4].map(surenessOf)).toEqual(['sure', 'likely', 'open', 'open'])
})

test('who took no side has passed; shares are told in whole percents', () => {
  expect(passesIn({ agree: 8, disagree: 1, seen: 10 })).toBe(1)
  expect([0.005, 9 / 12, 1].map(percent)).toEqual([1, 75, 100])
})
