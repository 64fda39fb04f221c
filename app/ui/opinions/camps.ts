import type { Clump } from '~/domain/opinions/clumps'
import type { Point } from '~/domain/opinions/opinion'

/** Returns the letter of a camp: A for the largest. */
export const letterOf = (id: number): string => String.fromCharCode(64 + id)

/**
 * Returns the symbol of a camp at a position as an SVG path: circle, square, triangle, diamond,
 * cross; all about as large as a circle of this radius.
 */
export function markPath(id: number, { x, y }: Point, radius: number): string {
  const r = (share: number) => Math.round(share * radius * 10) / 10
  switch (((id - 1) % 5) + 1) {
    case 1:
      return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`
    case 2:
      return `M${x - r(0.9)} ${y - r(0.9)}h${r(1.8)}v${r(1.8)}h${-r(1.8)}z`
    case 3:
      return `M${x} ${y - r(1.2)}l${r(1.15)} ${r(2)}h${-r(2.3)}z`
    case 4:
      return `M${x} ${y - r(1.3)}l${r(1.15)} ${r(1.3)}l${-r(1.15)} ${r(1.3)}l${-r(1.15)} ${-r(1.3)}z`
    default:
      return `M${x - r(0.4)} ${y - r(1.2)}h${r(0.8)}v${r(0.8)}h${r(0.8)}v${r(0.8)}h${-r(0.8)}v${r(0.8)}h${-r(0.8)}v${-r(0.8)}h${-r(0.8)}v${-r(0.8)}h${r(0.8)}z`
  }
}

/** Returns the camp with the nearest centre; null when there is none. */
export function nearestCamp(
  camps: readonly { id: number; clumps: readonly Clump[] }[],
  place: Point,
): number | null {
  const far = camps
    .map(({ id, clumps }) => ({ id, away: distance(middleOf(clumps), place) }))
    .sort((one, other) => one.away - other.away)
  return far[0]?.id ?? null
}

function middleOf(clumps: readonly Clump[]): Point {
  const people = clumps.reduce((sum, clump) => sum + clump.people, 0)
  const weighed = (axis: 'x' | 'y') =>
    clumps.reduce((sum, clump) => sum + clump.people * clump[axis], 0) / Math.max(people, 1)
  return { x: weighed('x'), y: weighed('y') }
}

const distance = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y)
