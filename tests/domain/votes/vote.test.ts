import { expect, test } from 'vitest'
import { changeBallot, recountQuality } from '~/domain/votes/vote'

test('an axis that is not changed keeps its vote; null clears it', () => {
  const before = { quality: 1, agreement: 0 } as const
  expect(changeBallot(before, {})).toEqual(before)
  expect(changeBallot(before, { agreement: -1 })).toEqual({ quality: 1, agreement: -1 })
  expect(changeBallot(before, { quality: null })).toEqual({ quality: null, agreement: 0 })
})

test('one vote more, fewer or other changes the counts by itself alone', () => {
  const counts = { up: 3, down: 1 }
  expect(recountQuality(counts, null, 1)).toEqual({ up: 4, down: 1 })
  expect(recountQuality(counts, 1, -1)).toEqual({ up: 2, down: 2 })
  expect(recountQuality(counts, -1, null)).toEqual({ up: 3, down: 0 })
  expect(recountQuality(counts, 1, 1)).toEqual(counts)
})
