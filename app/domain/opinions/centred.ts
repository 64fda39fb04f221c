import type { Ballots } from './ballots'
import type { ParticipantId } from './opinion'

/**
 * Votes as deviations from the mean of their statement. Missing votes are filled with the mean, so
 * they deviate by nothing, and the centred matrix is as sparse as the votes.
 */
export type Centred = {
  starts: Int32Array
  columns: Int32Array
  /** The opinion minus its column's mean, for each entry. */
  values: Float64Array
  /** The mean opinion of each column, in [-1, 1]. */
  means: Float64Array
  /**
   * 1 for each column whose statement is published; other columns count as passes and are all
   * zeros.
   */
  stands: Uint8Array
}

/**
 * Fills missing votes with the column means and centres the matrix; columns of unpublished
 * statements become zero.
 */
export function centre(
  { statements, starts, columns, opinions }: Ballots,
  takenOut: ReadonlySet<ParticipantId>,
): Centred {
  const stands = Uint8Array.from(statements, (statement) => (takenOut.has(statement) ? 0 : 1))
  const votes = new Float64Array(statements.length)
  const sums = new Float64Array(statements.length)
  for (let at = 0; at < columns.length; at++) {
    const column = columns[at] ?? 0
    votes[column] = (votes[column] ?? 0) + 1
    sums[column] = (sums[column] ?? 0) + (opinions[at] ?? 0)
  }
  const means = sums.map((sum, column) => (stands[column] === 1 ? sum / (votes[column] ?? 1) : 0))
  const values = new Float64Array(columns.length).map((_, at) => {
    const column = columns[at] ?? 0
    return stands[column] === 1 ? (opinions[at] ?? 0) - (means[column] ?? 0) : 0
  })
  return { starts, columns, values, means, stands }
}
