import fc from 'fast-check'
import { expect, test } from 'vitest'
import { postBarMeasures, postBars } from '~/ui/overview/postBars'

const { plot, line, foot, bar } = postBarMeasures

test('a bar is as long as its share of the plot; where nothing is known there is none', () => {
  expect(postBars([1, 0.5, 0, null])).toEqual({
    height: 4 * line + foot,
    bars: [
      { y: 0, length: plot },
      { y: line, length: plot / 2 },
      { y: 2 * line, length: 0 },
      { y: 3 * line, length: 0 },
    ],
  })
  expect(postBars([])).toEqual({ height: foot, bars: [] })
})

test('every bar has a line of its own within the picture, and the longer one has the larger share', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }),
      (shares) => {
        const { height, bars } = postBars(shares)
        for (const [at, { y, length }] of bars.entries()) {
          expect(length).toBeLessThanOrEqual(plot)
          expect(y + bar.top + bar.height).toBeLessThanOrEqual(
            Math.min((at + 1) * line, height - foot),
          )
          for (const [other, share] of shares.entries())
            if (share < (shares[at] ?? 0)) expect(bars[other]?.length).toBeLessThanOrEqual(length)
        }
      },
    ),
  )
})
