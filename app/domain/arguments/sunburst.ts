import type { Branch } from '~/domain/posts/tree'

/** A piece of a ring: which post it is, on which ring (0 innermost), and from where to where around, in turns from the top. */
export type Arc = { post: Branch['post']; ring: number; from: number; to: number }

/** How many posts a branch holds, those not shown with them. */
const sizeOf = ({ post }: Branch): number => 1 + post.belowCount

/**
 * A debate as a sunburst: posts on rings by their level, each as wide as it is with everything beneath it, in the order given. What
 * is not here leaves its room empty. Siblings come one after the other, and what answers a post comes right after it.
 */
export function sunburst(branches: readonly Branch[]): Arc[] {
  const all = branches.reduce((sum, branch) => sum + sizeOf(branch), 0)
  return all === 0 ? [] : placed(branches, 0, 0, 1 / all)
}

function placed(branches: readonly Branch[], ring: number, begin: number, each: number): Arc[] {
  let from = begin
  return branches.flatMap((branch) => {
    const arc = { post: branch.post, ring, from, to: from + sizeOf(branch) * each }
    // The post itself keeps a share of its own, so that it shows beyond what answers it.
    const beneath = placed(branch.replies, ring + 1, from, each)
    from = arc.to
    return [arc, ...beneath]
  })
}

/** Measures of the picture, in its own units: the hole in the middle, and the room of each ring. */
export type Rings = { hole: number; width: number }

type Piece = Pick<Arc, 'ring' | 'from' | 'to'>

/** How much of its ring's room a piece takes outwards, by its strength: what is not weighed, or weighs nothing, is still to be seen. */
export const thickness = (strength: number | null): number => 0.4 + 0.6 * (strength ?? 0)

/** The outline of a piece as an SVG path about (0, 0), taking so much of its ring's room. Lengths in the picture's own units, to two digits. */
export function outline({ ring, from, to }: Piece, { hole, width }: Rings, thick: number): string {
  const inner = hole + ring * width
  const outer = digits(inner + thick * width)
  // A whole circle has no two ends to draw an arc between.
  const end = Math.min(to, from + 0.9999)
  const far = end - from > 0.5 ? 1 : 0
  return `M${at(outer, from)}A${outer} ${outer} 0 ${far} 1 ${at(outer, end)}L${at(inner, end)}A${inner} ${inner} 0 ${far} 0 ${at(inner, from)}Z`
}

/** Where the mark of a piece stands, in its middle; null where it has no room for one of this size. */
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

/** From where to where down the picture its pieces reach, about (0, 0); `thickOf` says how much of its ring's room a piece takes. */
export function extent<Shown extends Piece>(
  pieces: readonly Shown[],
  { hole, width }: Rings,
  thickOf: (piece: Shown) => number,
): { top: number; bottom: number } {
  const heights = pieces.flatMap((piece) => {
    const outer = hole + (piece.ring + thickOf(piece)) * width
    // A piece is highest and lowest at its ends, or where it passes the top or the bottom.
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
