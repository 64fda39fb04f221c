import type { Clump } from '~/domain/opinions/clumps'
import type { Point } from '~/domain/opinions/opinion'

/** The picture's size and margin, in its own units. */
export const canvas = { width: 640, height: 400, margin: 44 }

/**
 * A camp's drawing: the outline around its clumps, and each clump with the radius of its symbol.
 */
export type DrawnCamp = {
  id: number
  outline: Point[]
  clumps: (Point & { radius: number })[]
  label: Point
}

/** The picture of camps; `own` is the viewer's position, moved to the edge when it is outside. */
export type Drawn = { camps: DrawnCamp[]; own: Point | null }

/** Scales camps to fit the canvas, with the same scale in both directions. */
export function drawnCamps(
  camps: readonly { id: number; clumps: readonly Clump[] }[],
  own: Point | null,
): Drawn {
  const all = camps.flatMap(({ clumps }) => clumps)
  const place = fitting(all)
  const most = all.reduce((sum, { people }) => Math.max(sum, people), 1)
  return {
    camps: camps.map(({ id, clumps }) => {
      const drawn = clumps.map((clump) => ({
        ...place(clump),
        radius: tenth(6 + 8 * Math.sqrt(clump.people / most)),
      }))
      return { id, outline: hull(drawn), clumps: drawn, label: above(drawn) }
    }),
    own: own && within(place(own)),
  }
}

function fitting(points: readonly Point[]): (point: Point) => Point {
  const [left, right] = [
    least(points, 'x'),
    -least(
      points.map(({ x, y }) => ({ x: -x, y })),
      'x',
    ),
  ]
  const [low, high] = [
    least(points, 'y'),
    -least(
      points.map(({ x, y }) => ({ x, y: -y })),
      'y',
    ),
  ]
  const { width, height, margin } = canvas
  const scale = Math.min(
    (width - 2 * margin) / Math.max(right - left, 1e-6),
    (height - 2 * margin) / Math.max(high - low, 1e-6),
    120,
  )
  // SVG's y axis points downwards.
  return ({ x, y }) => ({
    x: tenth(width / 2 + scale * (x - (left + right) / 2)),
    y: tenth(height / 2 - scale * (y - (low + high) / 2)),
  })
}

const least = (points: readonly Point[], axis: 'x' | 'y'): number =>
  points.reduce((smallest, point) => Math.min(smallest, point[axis]), points[0]?.[axis] ?? 0)

const within = ({ x, y }: Point): Point => ({
  x: Math.min(Math.max(x, 12), canvas.width - 12),
  y: Math.min(Math.max(y, 12), canvas.height - 12),
})

/** Returns the convex hull of points, counterclockwise (monotone chain; Andrew 1979). */
export function hull(points: readonly Point[]): Point[] {
  const sorted = [...points]
    .sort((one, other) => one.x - other.x || one.y - other.y)
    .map(({ x, y }) => ({ x, y }))
  if (sorted.length < 3) return sorted
  const [lower, upper] = [sorted, [...sorted].reverse()].map((way) =>
    way.reduce<Point[]>((chain, point) => {
      while (chain.length > 1 && turn(chain.at(-2), chain.at(-1), point) <= 0) chain.pop()
      return [...chain, point]
    }, []),
  )
  return [...(lower ?? []).slice(0, -1), ...(upper ?? []).slice(0, -1)]
}

const turn = (one: Point | undefined, other: Point | undefined, next: Point): number =>
  one === undefined || other === undefined
    ? 0
    : (other.x - one.x) * (next.y - one.y) - (other.y - one.y) * (next.x - one.x)

/** Returns the position of a camp's letter: centred, above its topmost symbol. */
function above(clumps: readonly (Point & { radius: number })[]): Point {
  const x = clumps.reduce((sum, clump) => sum + clump.x, 0) / Math.max(clumps.length, 1)
  const y = clumps.reduce((top, clump) => Math.min(top, clump.y - clump.radius), canvas.height)
  return { x: tenth(x), y: tenth(Math.max(y - 12, 18)) }
}

const tenth = (value: number): number => Math.round(value * 10) / 10
