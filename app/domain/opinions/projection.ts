import type { Centred } from './centred'
import type { Components } from './components'
import type { Point } from './opinion'

/**
 * Computes each participant's position (Polis): √(C / max(vᵢ, 1)) · Σ (x_ij − c_j)·pc_j over the vᵢ
 * of C statements that they voted on. The root compensates for statements they have not seen.
 * Unpublished statements count as passes.
 */
export function project(
  { starts, columns, values, means, stands }: Centred,
  [first, second]: Components,
): Point[] {
  const zeroed = stands.filter((one) => one === 0).length
  return Array.from({ length: starts.length - 1 }, (_, row) => {
    let answered = zeroed
    let x = 0
    let y = 0
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
      const column = columns[at] ?? 0
      answered += stands[column] ?? 0
      x += (values[at] ?? 0) * (first[column] ?? 0)
      y += (values[at] ?? 0) * (second[column] ?? 0)
    }
    const scale = Math.sqrt(means.length / Math.max(answered, 1))
    return { x: x * scale, y: y * scale }
  })
}

/**
 * Returns for each statement how far from the centre a participant is placed whose only vote agrees
 * with it: the length of that vote's projection (Polis: extremity). At least 0; 0 for unpublished
 * statements.
 */
export function extremities({ means, stands }: Centred, [first, second]: Components): number[] {
  const scale = Math.sqrt(means.length)
  return Array.from(means, (mean, column) =>
    stands[column] === 0
      ? 0
      : scale * (1 - mean) * Math.hypot(first[column] ?? 0, second[column] ?? 0),
  )
}
