import { expect, test } from 'vitest'
import { reconnectDelay, countsDelay } from '~/ui/live/delays'

test('the longer a stream fails, the longer the wait, up to a minute', () => {
  const waits = [1, 2, 3, 5, 10, 1_000].map((failures) => reconnectDelay(failures, 0.5))
  expect(waits).toEqual([...waits].sort((one, other) => one - other))
  expect(reconnectDelay(1, 0)).toBe(1_000)
  expect(reconnectDelay(1_000, 0.999)).toBeLessThanOrEqual(60_000)
})

test('nobody waits as long as everybody else', () => {
  expect(reconnectDelay(4, 0.1)).not.toBe(reconnectDelay(4, 0.2))
  expect(countsDelay(0)).toBe(500)
  expect(countsDelay(0.999)).toBeLessThan(5_600)
})
