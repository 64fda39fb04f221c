import type { Point } from './opinion'

/**
 * Returns the mean silhouette (Rousseeuw 1987), in [-1, 1]; larger is better. `clusters` contains
 * the indexes of the points of at least two clusters; a single point in a cluster counts as 0.
 */
export function meanSilhouette(
  points: readonly Point[],
  clusters: readonly (readonly number[])[],
): number {
  const all = clusters.flatMap((own) => own.map((at) => silhouette(at, own, { points, clusters })))
  return all.reduce((sum, one) => sum + one, 0) / Math.max(all.length, 1)
}

type Clustering = { points: readonly Point[]; clusters: readonly (readonly number[])[] }

function silhouette(at: number, own: readonly number[], { points, clusters }: Clustering): number {
  if (own.length < 2) return 0
  const within = distances(at, own, points) / (own.length - 1)
  const without = Math.min(
    ...clusters
      .filter((cluster) => cluster !== own)
      .map((cluster) => distances(at, cluster, points) / cluster.length),
  )
  const wider = Math.max(within, without)
  return wider === 0 ? 0 : (without - within) / wider
}

/** Returns the sum of the distances from one point to the others. */
function distances(at: number, others: readonly number[], points: readonly Point[]): number {
  const { x, y } = points[at] ?? { x: 0, y: 0 }
  return others.reduce(
    (sum, other) => sum + Math.hypot(x - (points[other]?.x ?? x), y - (points[other]?.y ?? y)),
    0,
  )
}
