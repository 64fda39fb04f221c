import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextScanRange, scanLimits } from '~/domain/search/scanRange'

const million = 1_000_000

test('enough among the newest posts is enough', () => {
  expect(nextScanRange({ posts: scanLimits.walk, hits: 438, found: 438 }, 500, million)).toBeNull()
})

test('what has all been looked through is done', () => {
  expect(nextScanRange({ posts: 1_200, hits: 3, found: 3 }, 500, 1_200)).toBeNull()
})

test('a common word is looked for as far as it takes, a rare one everywhere', () => {
  expect(nextScanRange({ posts: 4_000, hits: 100, found: 100 }, 500, million)).toBe(24_000)
  expect(nextScanRange({ posts: 4_000, hits: 0, found: 0 }, 500, million)).toBe(64_000)
  expect(nextScanRange({ posts: 64_000, hits: 1, found: 1 }, 500, million)).toBe(million)
})

test('for a phrase of common words no more is read than the limit', () => {
  expect(nextScanRange({ posts: 35_000, hits: 1_000, found: 42 }, 1_000, million)).toBeNull()
})

test('every search ends after a few steps', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2_000_000_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (all, share) => {
        let posts = Math.min(scanLimits.walk, all)
        for (let steps = 1; ; steps++) {
          expect(steps).toBeLessThanOrEqual(8)
          const hits = Math.min(1_000, Math.floor(posts * share))
          const next = nextScanRange({ posts, hits, found: 0 }, 1_000, all)
          if (next === null) break
          expect(next).toBeGreaterThan(posts)
          posts = next
        }
      },
    ),
  )
})
