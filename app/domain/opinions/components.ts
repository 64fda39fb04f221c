import type { Centred } from './centred'
import { leadingEigenvectors } from './eigenvectors'

/**
 * The two directions in which opinions differ most: a weight for each statement, of length 1; all
 * zero when there is no such direction.
 */
export type Components = readonly [Float64Array, Float64Array]

/** Eigenvalues smaller than the first by this factor are rounding errors. */
const nothing = 1e-12

/**
 * Returns the two principal components of the centred votes, as eigenvectors of MᵀM, without
 * building the dense matrix. The sign of each component is chosen so that its largest weight is
 * positive.
 */
export function principalComponents(votes: Centred): Components {
  const size = votes.means.length
  const pairs = leadingEigenvectors((vector) => timesItself(votes, vector), size, 2)
  const floor = nothing * (pairs[0]?.value ?? 0)
  const [first, second] = [0, 1].map((at) => {
    const pair = pairs[at]
    return pair !== undefined && pair.value > floor
      ? heaviestPositive(pair.vector)
      : new Float64Array(size)
  })
  return [first ?? new Float64Array(size), second ?? new Float64Array(size)]
}

/** Computes MᵀM·v for the sparse matrix M, row by row. */
function timesItself({ starts, columns, values }: Centred, vector: Float64Array): Float64Array {
  const result = new Float64Array(vector.length)
  for (let row = 0; row + 1 < starts.length; row++) {
    const end = starts[row + 1] ?? 0
    let sum = 0
    for (let at = starts[row] ?? 0; at < end; at++)
      sum += (values[at] ?? 0) * (vector[columns[at] ?? 0] ?? 0)
    for (let at = starts[row] ?? 0; at < end; at++) {
      const column = columns[at] ?? 0
      result[column] = (result[column] ?? 0) + sum * (values[at] ?? 0)
    }
  }
  return result
}

function heaviestPositive(vector: Float64Array): Float64Array {
  const heaviest = vector.reduce((most, x) => (Math.abs(x) > Math.abs(most) ? x : most), 0)
  return heaviest < 0 ? vector.map((x) => -x) : vector
}
