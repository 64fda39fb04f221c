import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clumpsOf, fewestTogether } from '~/domain/opinions/clumps'

const points = fc.array(
  fc.record({
    x: fc.double({ min: -20, max: 20, noNaN: true }),
    y: fc.double({ min: -20, max: 20, noNaN: true }),
  }),
  { maxLength: 300 },
)

test('no person is shown alone, whatever the positions', () => {
  fc.assert(
    fc.property(points, (some) => {
      const clumps = clumpsOf(some)
      for (const { people } of clumps) expect(people).toBeGreaterThanOrEqual(fewestTogether)
      expect(clumps.reduce((sum, { people }) => sum + people, 0)).toBe(
        some.length < fewestTogether ? 0 : some.length,
      )
      expect(clumps.length).toBeLessThanOrEqual(40)
    }),
  )
})

test('people at the same position are one clump at its mean', () => {
  const near = (x: number) => [
    { x, y: 0 },
    { x: x + 0.3, y: 1 },
    { x: x + 0.6, y: 2 },
  ]
  expect(clumpsOf([...near(10), ...near(-10)])).toEqual([
    { x: -9.7, y: 1, people: 3 },
    { x: 10.3, y: 1, people: 3 },
  ])
  expect(clumpsOf(near(1).slice(0, 2))).toEqual([])
})

test('places are rounded: from them nobody’s answers can be worked back', () => {
  const [clump] = clumpsOf([
    { x: 1 / 3, y: -1e-9 },
    { x: 0, y: 0 },
    { x: 0, y: 0 },
  ])
  expect(JSON.stringify(clump)).toBe('{"x":0.11,"y":0,"people":3}')
})
