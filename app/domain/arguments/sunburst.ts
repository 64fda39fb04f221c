import type { Branch } from '~/domain/posts/tree'

/**
 * A ring segment: its post, its ring (0 innermost), and its start and end angle in turns, clockwise
 * from the top.
 */
export type Arc = { post: Branch['post']; ring: number; from: number; to: number }

/** Returns the number of posts of a branch, including those not loaded. */
const sizeOf = ({ post }: Branch): number => 1 + post.belowCount

/**
 * Lays out a debate as a sunburst: posts on rings by depth, each as wide as its branch, in the
 * given order. Posts that are not loaded leave a gap. Siblings follow one another, and a post's
 * replies follow it directly.
 */
export function sunburst(branches: readonly Branch[]): Arc[] {
  const all = branches.reduce((sum, branch) => sum + sizeOf(branch), 0)
  return all === 0 ? [] : placed(branches, 0, 0, 1 / all)
}

function placed(branches: readonly Branch[], ring: number, begin: number, each: number): Arc[] {
  let from = begin
  return branches.flatMap((branch) => {
    const arc = { post: branch.post, ring, from, to: from + sizeOf(branch) * each }
    // The post keeps a share of its own, so that it is visible beyond its replies.
    const beneath = placed(branch.replies, ring + 1, from, each)
    from = arc.to
    return [arc, ...beneath]
  })
}

/** Dimensions of the picture in its own units: the radius of the hole and the width of a ring. */
export type Rings = { hole: number; width: number }

type Piece = Pick<Arc, 'ring' | 'from' | 'to'>

/**
 * Returns how much of the ring's width a segment takes, by its strength; segments without a
 * strength remain visible.
 */
export const thickness = (strength: number | null): number => 0.4 + 0.6 * (strength ?? 0)

/**
 * Returns the outline of a segment as an SVG path around (0, 0), in the picture's units with two
 * decimals.
 */
export function outline({ ring, from, to }: Piece, { hole, width }: Rings, thick: number): string {
  const inner = hole + ring * width
  const outer = digits(inner + thick * width)
  // A full circle has no distinct end points to draw an arc between.
  const end = Math.min(to, from + 0.9999)
  const far = end - from > 0.5 ? 1 : 0
  return `M${at(outer, from)}A${outer} ${outer} 0 ${far} 1 ${at(outer, end)}L${at(inner, end)}A${inner} ${inner} 0 ${far} 0 ${at(inner, from)}Z`
}

/** Returns the centre of a segment for its label; null where a label of this size does not fit. */
export function middle(
  { ring, from, to }: Piece,
  { hole, width }: Rings,
  thick: number,
  size: number,
): { x: number; y: number } | null {
  const radius = hole + ring * width + (thick * width) / 2
  const turn = (from + to) / 2
  if (thick * width < size || 2 * Math.PI * radius * (to - from) < size) return null
  return {
    x: digits(radius * Math.sin(2 * Math.PI * turn)),
    y: digits(-radius * Math.cos(2 * Math.PI * turn)),
  }
}

/**
 * Returns the vertical extent of the segments around (0, 0); `thickOf` returns how much of the
 * ring's width a segment takes.
 */
export function extent<Shown extends Piece>(
  pieces: readonly Shown[],
  { hole, width }: Rings,
  thickOf: (piece: Shown) => number,
): { top: number; bottom: number } {
  const heights = pieces.flatMap((piece) => {
    const outer = hole + (piece.ring + thickOf(piece)) * width
    // A segment's extremes are at its ends, or where it passes the top or the bottom.
    return [
      piece.from,
      piece.to,
      ...[0, 0.5, 1].filter((turn) => piece.from <= turn && turn <= piece.to),
    ].map((turn) => -outer * Math.cos(2 * Math.PI * turn))
  })
  return { top: digits(Math.min(-hole, ...heights)), bottom: digits(Math.max(hole, ...heights)) }
}

const at = (radius: number, turn: number): string =>
  `${digits(radius * Math.sin(2 * Math.PI * turn))} ${digits(-radius * Math.cos(2 * Math.PI * turn))}`

const digits = (length: number): number => Math.round(length * 100) / 100 + 0
