import { expect, test } from 'vitest'
import { letterOf, markPath, nearestCamp } from '~/ui/opinions/camps'

test('camps are named by letters, the largest first, and each has a mark of its own', () => {
  expect([1, 2, 5].map(letterOf)).toEqual(['A', 'B', 'E'])
  const marks = [1, 2, 3, 4, 5].map((id) => markPath(id, { x: 10, y: 10 }, 8))
  expect(new Set(marks).size).toBe(5)
  for (const mark of marks) expect(mark).toMatch(/^M[-\d.]+ [-\d.]+[\w .-]+z$/)
})

test('the nearest camp is the one with the nearest centre', () => {
  const camps = [
    {
      id: 1,
      clumps: [
        { x: 0, y: 0, people: 9 },
        { x: 10, y: 0, people: 1 },
      ],
    },
    { id: 2, clumps: [{ x: 4, y: 0, people: 3 }] },
  ]
  expect(nearestCamp(camps, { x: 2, y: 0 })).toBe(1)
  expect(nearestCamp(camps, { x: 3.5, y: 1 })).toBe(2)
  expect(nearestCamp([], { x: 0, y: 0 })).toBeNull()
})
