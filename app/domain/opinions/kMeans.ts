import type { Point } from './opinion'

/** A cluster of points: its centre, the indexes of its points, and their total weight. */
export type Cluster = Point & { members: number[]; weight: number }

const mostIterations = 20

/**
 * Weighted k-means (Lloyd 1982) from the given centres, until nothing changes or for twenty
 * iterations. A point between two centres goes to the first; empty clusters are dropped.
 * Deterministic for the same points in the same order.
 */
export function kMeans(
  points: readonly Point[],
  weights: readonly number[],
  start: readonly Point[],
): Cluster[] {
  let centres = start
  let before: Int32Array | null = null
  let clusters: Cluster[] = []
  for (let iteration = 0; iteration < mostIterations; iteration++) {
    const nearest = nearestOf(points, centres)
    if (before !== null && nearest.every((one, at) => one === before?.[at])) break
    clusters = clustersOf(points, weights, nearest, centres.length)
    // After a cluster was dropped the others have new numbers.
    before = clusters.length === centres.length ? nearest : null
    centres = clusters
  }
  return clusters
}

function nearestOf(points: readonly Point[], centres: readonly Point[]): Int32Array {
  const nearest = new Int32Array(points.length)
  points.forEach((point, at) => {
    let least = Infinity
    centres.forEach((centre, one) => {
      const distance = squared(point, centre)
      if (distance >= least) return
      least = distance
      nearest[at] = one
    })
  })
  return nearest
}

function clustersOf(
  points: readonly Point[],
  weights: readonly number[],
  nearest: Int32Array,
  size: number,
): Cluster[] {
  const clusters: Cluster[] = Array.from({ length: size }, () => ({
    x: 0,
    y: 0,
    members: [],
    weight: 0,
  }))
  points.forEach((point, at) => {
    const cluster = clusters[nearest[at] ?? 0]
    const weight = weights[at] ?? 0
    if (cluster === undefined) return
    cluster.x += weight * point.x
    cluster.y += weight * point.y
    cluster.weight += weight
    cluster.members.push(at)
  })
  return clusters
    .filter(({ members }) => members.length > 0)
    .map((cluster) => ({
      ...cluster,
      x: cluster.x / cluster.weight,
      y: cluster.y / cluster.weight,
    }))
}

/** Returns the first `k` distinct points, or fewer when there are no more. */
export function firstDistinct(points: readonly Point[], k: number): Point[] {
  const found = new Map<string, Point>()
  for (const point of points) {
    if (found.size === k) break
    const key = `${point.x} ${point.y}`
    if (!found.has(key)) found.set(key, point)
  }
  return [...found.values()]
}

/**
 * Returns the first point and then, repeatedly, the one farthest from all chosen ones (Gonzalez
 * 1985): `k` distinct points, or fewer when there are no more.
 */
export function farthestApart(points: readonly Point[], k: number): Point[] {
  const found: Point[] = []
  const distances = new Float64Array(points.length).fill(Infinity)
  let farthest = 0
  while (found.length < k && (distances[farthest] ?? 0) > 0) {
    const taken = points[farthest]
    if (taken === undefined) break
    found.push(taken)
    points.forEach(
      (point, at) => (distances[at] = Math.min(distances[at] ?? 0, squared(point, taken))),
    )
    farthest = distances.reduce(
      (most, distance, at) => (distance > (distances[most] ?? 0) ? at : most),
      0,
    )
  }
  return found
}

const squared = (one: Point, other: Point): number =>
  (one.x - other.x) ** 2 + (one.y - other.y) ** 2
