import type { Point } from './opinion'

/** A cluster of points: its centre, the places of its points in the list, and their weights together. */
export type Cluster = Point & { members: number[]; weight: number }

const mostIterations = 20

/**
 * Weighted k-means (Lloyd 1982): at most `k` clusters, beginning with the first k points that differ, until nothing changes or for
 * twenty iterations. A point between two centres goes to the first; a cluster that loses all its points goes. The same points in
 * the same order give the same clusters.
 */
export function kMeans(points: readonly Point[], weights: readonly number[], k: number): Cluster[] {
  let centres = firstDistinct(points, k)
  let before: Int32Array | null = null
  let clusters: Cluster[] = []
  for (let iteration = 0; iteration < mostIterations; iteration++) {
    const nearest = nearestOf(points, centres)
    if (before !== null && clusters.length === centres.length && nearest.every((one, at) => one === before?.[at])) break
    clusters = clustersOf(points, weights, nearest, centres.length)
    centres = clusters
    before = nearest
  }
  return clusters
}

function firstDistinct(points: readonly Point[], k: number): Point[] {
  const found = new Map<string, Point>()
  for (const point of points) {
    if (found.size === k) break
    const key = `${point.x} ${point.y}`
    if (!found.has(key)) found.set(key, point)
  }
  return [...found.values()]
}

function nearestOf(points: readonly Point[], centres: readonly Point[]): Int32Array {
  return Int32Array.from(points, (point) => {
    let nearest = 0
    let least = Infinity
    for (let at = 0; at < centres.length; at++) {
      const centre = centres[at] ?? point
      const distance = (point.x - centre.x) ** 2 + (point.y - centre.y) ** 2
      if (distance < least) {
        least = distance
        nearest = at
      }
    }
    return nearest
  })
}

function clustersOf(points: readonly Point[], weights: readonly number[], nearest: Int32Array, size: number): Cluster[] {
  const clusters: Cluster[] = Array.from({ length: size }, () => ({ x: 0, y: 0, members: [], weight: 0 }))
  for (const [at, point] of points.entries()) {
    const cluster = clusters[nearest[at] ?? 0]
    const weight = weights[at] ?? 0
    if (cluster === undefined) continue
    cluster.x += weight * point.x
    cluster.y += weight * point.y
    cluster.weight += weight
    cluster.members.push(at)
  }
  return clusters.filter(({ members }) => members.length > 0).map((cluster) => ({ ...cluster, x: cluster.x / cluster.weight, y: cluster.y / cluster.weight }))
}
