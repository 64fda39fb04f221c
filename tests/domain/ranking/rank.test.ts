import { expect, test } from 'vitest'
import { goneRank, rankOf } from '~/domain/ranking/rank'

test('the better a post is found, the smaller its rank; without votes it is nothing, and what is gone stands last', () => {
  expect(rankOf({ up: 600, down: 400 })).toBeCloseTo(-0.579998, 6)
  expect(rankOf({ up: 0, down: 0 })).toBe(0)
  expect(Object.is(rankOf({ up: 0, down: 0 }), -0)).toBe(false)
  expect(rankOf({ up: 3, down: 0 })).toBeLessThan(rankOf({ up: 1, down: 0 }))
  expect(rankOf({ up: 0, down: 9 })).toBeLessThan(goneRank)
})
