import type { Centred } from './centred'
import { leadingEigenvectors } from './eigenvectors'

/** The two directions in which opinions differ most: a weight for each statement, of length 1; all zero where there is no such direction. */
export type Components = readonly [Float64Array, Float64Array]

/** An eigenvalue so much smaller than the first is what rounding leaves of nothing. */
const nothing = 1e-12

/**
 * The two principal components of the centred votes, as eigenvectors of their sums of products; the dense matrix is never
 * made. Of the two signs that a component can have it takes the one in which its heaviest statement weighs more than 0.
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

/** MᵀM·v for the sparse matrix M, a row at a time. */
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
