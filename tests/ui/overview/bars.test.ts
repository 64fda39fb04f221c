import fc from 'fast-check'
import { expect, test } from 'vitest'
import { barMeasures, bars } from '~/ui/overview/bars'

const periods = fc
  .array(fc.nat(1_000), { minLength: 1, maxLength: 600 })
  .map((counts) => counts.map((count, at) => ({ from: `day ${at}`, count })))

test('the largest number is as high as the plot, half of it half as high, none has no height', () => {
  const drawn = bars([
    { from: 'a', count: 4 },
    { from: 'b', count: 2 },
    { from: 'c', count: 0 },
  ])
  expect([drawn.most, drawn.bars.map(({ x, y, width, height }) => [x, y, width, height])]).toEqual([
    4,
    [
      [0, 26, 32, 114],
      [40, 83, 32, 57],
      [80, 140, 32, 0],
    ],
  ])
})

test('without a period there is no bar', () => {
  expect(bars([])).toEqual({ most: 0, bars: [] })
})

test('bars are side by side within the plot, on its baseline', () => {
  fc.assert(
    fc.property(periods, (all) => {
      const drawn = bars(all).bars
      for (const [at, { x, y, width, height }] of drawn.entries()) {
        expect(x + width).toBeLessThanOrEqual(barMeasures.width + 0.01)
        expect(y).toBeGreaterThanOrEqual(barMeasures.top)
        expect(y + height).toBeCloseTo(barMeasures.bottom, 6)
        expect(x).toBeGreaterThanOrEqual((drawn[at - 1]?.x ?? 0) + (at === 0 ? 0 : 0.5))
      }
    }),
  )
})
