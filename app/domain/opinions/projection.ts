import type { Centred } from './centred'
import type { Components } from './components'
import type { Point } from './opinion'

/**
 * Where each participant stands (Polis): √(C / max(vᵢ, 1)) · Σ (x_ij − c_j)·pc_j over the statements that they voted on, of which
 * there are vᵢ of C. The root makes up for what somebody has not seen yet. What was taken out is as if everybody had passed on it.
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
 * How far out each statement places who agrees with it and has said nothing else: the length of the projection of that lone
 * vote (Polis calls it extremity). At least 0; 0 for what was taken out.
 */
export function extremities({ means, stands }: Centred, [first, second]: Components): number[] {
  const scale = Math.sqrt(means.length)
  return Array.from(means, (mean, column) =>
    stands[column] === 0
      ? 0
      : scale * (1 - mean) * Math.hypot(first[column] ?? 0, second[column] ?? 0),
  )
}
