import { expect, test } from 'vitest'
import { waitAfter, waitForCounts } from '~/ui/live/pace'

test('the longer a stream fails, the longer the wait, up to a minute', () => {
  const waits = [1, 2, 3, 5, 10, 1_000].map((failures) => waitAfter(failures, 0.5))
  expect(waits).toEqual([...waits].sort((one, other) => one - other))
  expect(waitAfter(1, 0)).toBe(1_000)
  expect(waitAfter(1_000, 0.999)).toBeLessThanOrEqual(60_000)
})

test('nobody waits as long as everybody else', () => {
  expect(waitAfter(4, 0.1)).not.toBe(waitAfter(4, 0.2))
  expect(waitForCounts(0)).toBe(500)
  expect(waitForCounts(0.999)).toBeLessThan(5_600)
})
