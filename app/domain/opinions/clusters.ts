import { farthestApart, firstDistinct, kMeans } from './kMeans'
import type { Point } from './opinion'
import { meanSilhouette } from './silhouette'

/**
 * Groups as indexes of their points, largest first; how clearly they are separated in [-1, 1], null
 * for a single one.
 */
export type Grouping = { groups: number[][]; silhouette: number | null }

const mostBaseClusters = 100
const mostGroups = 5

/**
 * Clusters points in two steps (Polis): into at most a hundred base clusters, then into the number
 * of groups with the highest mean silhouette of the base clusters' centres; of equal ones the
 * fewest groups. The base clusters start far apart: the first voters may all belong to one camp and
 * would leave none for the others.
 */
export function findGroups(points: readonly Point[]): Grouping {
  const base = kMeans(
    points,
    points.map(() => 1),
    farthestApart(points, mostBaseClusters),
  )
  const weights = base.map(({ weight }) => weight)
  let best: Grouping = { groups: base.length === 0 ? [] : [[...base.keys()]], silhouette: null }
  for (let k = 2; k <= Math.min(mostGroups, 2 + Math.floor(base.length / 12)); k++) {
    const groups = kMeans(base, weights, firstDistinct(base, k)).map(({ members }) => members)
    if (groups.length < 2) continue
    const silhouette = meanSilhouette(base, groups)
    if (best.silhouette === null || silhouette > best.silhouette) best = { groups, silhouette }
  }
  const groups = best.groups.map((group) =>
    group.flatMap((one) => base[one]?.members ?? []).sort((one, other) => one - other),
  )
  return { groups: groups.sort(bySize), silhouette: best.silhouette }
}

const bySize = (one: readonly number[], other: readonly number[]): number =>
  other.length - one.length || (one[0] ?? 0) - (other[0] ?? 0)
