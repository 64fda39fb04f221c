import { expect, test } from 'vitest'
import {
  isSignificant,
  probability,
  proportionZ,
  sideStatistics,
  twoProportionZ,
} from '~/domain/opinions/groupStatistics'

test('the tests give the known numbers', () => {
  expect(proportionZ(30, 50)).toBeCloseTo(1.540308, 6)
  expect(proportionZ(30, 50)).toBeCloseTo(2 * Math.sqrt(51) * (31 / 51 - 0.5), 12)
  expect(twoProportionZ(15, 56, 24, 71)).toBeCloseTo(-1.514067, 6)
  expect(twoProportionZ(7, 7, 7, 7)).toBe(0)
})

test('without answers half is as likely as anything', () => {
  expect(probability(0, 0)).toBe(0.5)
  expect(probability(4, 5)).toBeCloseTo(5 / 7, 12)
})

test('a difference is significant above a z of 1.2816', () => {
  expect([1.2816, 1.28161].map(isSignificant)).toEqual([false, true])
})

test('a side is compared with the others on the same side', () => {
  const group = { agree: 8, disagree: 1, seen: 10 }
  const others = { agree: 2, disagree: 15, seen: 20 }
  expect(sideStatistics(group, others, 'agree')).toEqual({
    share: 9 / 12,
    shareZ: proportionZ(8, 10),
    representativeness: 9 / 12 / (3 / 22),
    representativenessZ: twoProportionZ(8, 2, 10, 20),
  })
  expect(sideStatistics(group, others, 'disagree')).toMatchObject({
    share: 2 / 12,
    representativeness: 2 / 12 / (16 / 22),
  })
})
