import { kMeans } from './kMeans'
import type { Point } from './opinion'
import { meanSilhouette } from './silhouette'

/** Groups as the places of their points, largest first; how clearly they stand apart in [-1, 1], null where there is but one. */
export type Grouping = { groups: number[][]; silhouette: number | null }

const mostBaseClusters = 100
const mostGroups = 5

/**
 * Finds groups of points in two steps (Polis): at most a hundred base clusters, then these into as many groups as stand apart
 * most clearly, by the mean silhouette of the base clusters' centres; of equally clear ones the fewest.
 */
export function findGroups(points: readonly Point[]): Grouping {
  const base = kMeans(points, points.map(() => 1), mostBaseClusters)
  const weights = base.map(({ weight }) => weight)
  let best: { clusters: number[][]; silhouette: number } | null = null
  for (let k = 2; k <= Math.min(mostGroups, 2 + Math.floor(base.length / 12)); k++) {
    const clusters = kMeans(base, weights, k).map(({ members }) => members)
    if (clusters.length < 2) continue
    const silhouette = meanSilhouette(base, clusters)
    if (best === null || silhouette > best.silhouette) best = { clusters, silhouette }
  }
  const clusters = best?.clusters ?? [[...base.keys()]]
  const groups = clusters.map((cluster) => cluster.flatMap((one) => base[one]?.members ?? []).sort((one, other) => one - other))
  return { groups: groups.filter((group) => group.length > 0).sort(bySize), silhouette: best?.silhouette ?? null }
}

const bySize = (one: readonly number[], other: readonly number[]): number => other.length - one.length || (one[0] ?? 0) - (other[0] ?? 0)
