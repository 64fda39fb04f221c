import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canvas, drawnCamps, hull } from '~/ui/opinions/scatter'

const clump = fc.record({
  x: fc.double({ min: -50, max: 50, noNaN: true }),
  y: fc.double({ min: -50, max: 50, noNaN: true }),
  people: fc.integer({ min: 3, max: 400 }),
})
const camps = fc.array(
  fc.record({ id: fc.constant(1), clumps: fc.array(clump, { maxLength: 30 }) }),
  { maxLength: 5 },
)

test('everything drawn is within the picture', () => {
  fc.assert(
    fc.property(camps, fc.option(clump), (some, own) => {
      const drawn = drawnCamps(some, own)
      for (const { x, y } of [
        ...drawn.camps.flatMap(({ clumps, outline }) => [...clumps, ...outline]),
        ...(drawn.own ? [drawn.own] : []),
      ]) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(canvas.width)
        expect(y).toBeGreaterThanOrEqual(0)
        expect(y).toBeLessThanOrEqual(canvas.height)
      }
    }),
  )
})

test('both directions have the same scale, and more is to the right and above', () => {
  const [camp] = drawnCamps(
    [
      {
        id: 1,
        clumps: [
          { x: 0, y: 0, people: 3 },
          { x: 3, y: 4, people: 3 },
        ],
      },
    ],
    null,
  ).camps
  const [one, other] = camp?.clumps ?? []
  if (!one || !other) throw new Error('Nothing is drawn.')
  expect((other.x - one.x) / 3).toBeCloseTo((one.y - other.y) / 4, 0)
  expect(other.x).toBeGreaterThan(one.x)
  expect(other.y).toBeLessThan(one.y)
})

test('a larger clump has a larger mark', () => {
  const [camp] = drawnCamps(
    [
      {
        id: 1,
        clumps: [
          { x: 0, y: 0, people: 3 },
          { x: 3, y: 4, people: 30 },
        ],
      },
    ],
    null,
  ).camps
  expect(camp?.clumps[0]?.radius).toBeLessThan(camp?.clumps[1]?.radius ?? 0)
})

test('an outline goes around all points and through the outermost alone', () => {
  const square = [
    { x: 0, y: 0 },
    { x: 4, y: 0 },
    { x: 4, y: 4 },
    { x: 0, y: 4 },
  ]
  expect(hull([...square, { x: 2, y: 2 }, { x: 2, y: 0 }])).toEqual(square)
  expect(hull([{ x: 1, y: 1 }])).toEqual([{ x: 1, y: 1 }])
  expect(hull([])).toEqual([])
})
