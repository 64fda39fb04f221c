import type { Point } from './opinion'

/**
 * Several people close to each other: the mean of their positions, rounded to two decimals, and
 * their number.
 */
export type Clump = Point & { people: number }

/**
 * Smaller numbers of people are never shown, neither as a group nor as a clump nor as all voters of
 * a camp on a statement.
 */
export const fewestTogether = 3

const mostClumps = 40

/**
 * Summarises the positions of a group without revealing individual ones: the points are repeatedly
 * split at the median of the wider direction as long as at least three people stay together
 * (microaggregation; Domingo-Ferrer and Mateo-Sanz 2002), into at most forty clumps. The
 * means are rounded, so that no votes can be inferred from them. Empty for fewer than three points.
 */
export function clumpsOf(points: readonly Point[]): Clump[] {
  if (points.length < fewestTogether) return []
  return parted(points, Math.max(fewestTogether, Math.ceil(points.length / mostClumps))).map(middle)
}

function parted(points: readonly Point[], least: number): (readonly Point[])[] {
  if (points.length < 2 * least) return [points]
  const axis = extent(points, 'x') >= extent(points, 'y') ? 'x' : 'y'
  const sorted = [...points].sort((one, other) => one[axis] - other[axis])
  const half = Math.floor(sorted.length / 2)
  return [sorted.slice(0, half), sorted.slice(half)].flatMap((part) => parted(part, least))
}

function extent(points: readonly Point[], axis: 'x' | 'y'): number {
  const all = points.map((point) => point[axis])
  return (
    all.reduce((most, one) => Math.max(most, one), -Infinity) -
    all.reduce((least, one) => Math.min(least, one), Infinity)
  )
}

const middle = (points: readonly Point[]): Clump => ({
  x: mean(points, 'x'),
  y: mean(points, 'y'),
  people: points.length,
})

const mean = (points: readonly Point[], axis: 'x' | 'y'): number =>
  rounded(points.reduce((sum, point) => sum + point[axis], 0) / points.length)

// Adding 0 turns -0 into 0, because JSON does not preserve -0.
const rounded = (value: number): number => Math.round(value * 100) / 100 + 0
