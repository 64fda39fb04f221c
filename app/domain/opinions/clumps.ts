import type { Point } from './opinion'

/** Some people who stand close to each other: the middle of where they stand, to two decimals, and how many they are. */
export type Clump = Point & { people: number }

/** Fewer people than these are never shown as a group, a clump or as all who answered something in a camp. */
export const fewestTogether = 3

const mostClumps = 40

/**
 * Where a group stands, without telling where anybody does: its points parted at the median of the wider direction, again and again, as long as at
 * least three people stay together (microaggregation; Domingo-Ferrer and Mateo-Sanz 2002), at most some forty clumps. Middles are
 * rounded, so that nobody's answers can be worked back from them. None for fewer than three points.
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

// Without adding 0 there would be a minus zero, which JSON does not keep.
const rounded = (value: number): number => Math.round(value * 100) / 100 + 0
