import type { Chance } from './chance'

/** The structure of a thread's replies. */
export type Shape =
  /** A typical debate: short branches, sometimes a long one. */
  | 'ordinary'
  /** Few and shallow branches, so that one page shows every post. */
  | 'whole'
  /** Two of five posts reply to a single one, the rest is typical. */
  | 'hot'

/** Maximum depth; the product's own limit is 200. */
const deepest = 150

/**
 * Returns the parent of each post in order of creation, as its index in that order; -1 for the
 * question.
 */
export function parents(size: number, shape: Shape, draw: Chance): Int32Array {
  const parent = new Int32Array(size).fill(-1)
  const depth = new Uint8Array(size)
  for (let at = 1; at < size; at++) {
    const answered = choose(at, shape, draw, depth)
    parent[at] = answered
    depth[at] = answered === -1 ? 0 : (depth[answered] ?? 0) + 1
  }
  return parent
}

function choose(at: number, shape: Shape, draw: Chance, depth: Uint8Array): number {
  if (shape === 'hot' && at > 1 && draw.share() < 0.4) return 1
  if (shape === 'whole') {
    if (at < 14) return -1
    const answered = draw.below(at)
    return (depth[answered] ?? 0) < 4 ? answered : draw.below(14)
  }
  const kind = draw.share()
  if (kind < 0.22) return -1
  // A dispute continues below the latest post.
  const answered = kind < 0.4 ? at - 1 : draw.below(at)
  return (depth[answered] ?? 0) < deepest ? answered : -1
}
