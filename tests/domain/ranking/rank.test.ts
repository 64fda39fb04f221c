import { expect, test } from 'vitest'
import { goneRank, rankOf } from '~/domain/ranking/rank'

test('better votes give a smaller rank; without votes it is 0, and unpublished posts come last', () => {
  expect(rankOf({ up: 600, down: 400 })).toBeCloseTo(-0.579998, 6)
  expect(rankOf({ up: 0, down: 0 })).toBe(0)
  expect(Object.is(rankOf({ up: 0, down: 0 }), -0)).toBe(false)
  expect(rankOf({ up: 3, down: 0 })).toBeLessThan(rankOf({ up: 1, down: 0 }))
  expect(rankOf({ up: 0, down: 9 })).toBeLessThan(goneRank)
})
