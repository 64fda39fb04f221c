import type { Id, Vote } from './opinion'

/**
 * Who answered what, as a sparse matrix: a row for each participant in the order in which they first voted, a column for
 * each statement in the order in which it was first voted on. The answers of row r are the entries from `starts[r]`
 * up to but not including `starts[r + 1]`, by column.
 */
export type Ballots = {
  participants: readonly Id[]
  statements: readonly Id[]
  starts: Int32Array
  columns: Int32Array
  opinions: Int8Array
}

/** Gathers votes, given in the order in which they were cast. Who answers a statement again has changed their mind: the latest answer counts. */
export function gatherBallots(votes: Iterable<Vote>): Ballots {
  const participants = new Map<Id, number>()
  const statements = new Map<Id, number>()
  const rows: number[] = []
  const columns: number[] = []
  const opinions: number[] = []
  for (const { participant, statement, opinion } of votes) {
    rows.push(placeOf(participant, participants))
    columns.push(placeOf(statement, statements))
    opinions.push(opinion)
  }
  const byColumn = sorted(Int32Array.from(rows.keys()), columns, statements.size)
  const byRow = sorted(byColumn, rows, participants.size)
  return { participants: [...participants.keys()], statements: [...statements.keys()], ...latest(byRow, { rows, columns, opinions }, participants.size) }
}

function placeOf(id: Id, places: Map<Id, number>): number {
  const known = places.get(id)
  if (known !== undefined) return known
  places.set(id, places.size)
  return places.size - 1
}

/** The order made one by these keys, which are below `size`; what has the same key keeps its order (counting sort). */
function sorted(order: Int32Array, keys: readonly number[], size: number): Int32Array {
  const next = new Int32Array(size + 1)
  for (const key of keys) next[key + 1] = (next[key + 1] ?? 0) + 1
  for (let key = 0; key < size; key++) next[key + 1] = (next[key + 1] ?? 0) + (next[key] ?? 0)
  const result = new Int32Array(order.length)
  for (const one of order) {
    const key = keys[one] ?? 0
    const place = next[key] ?? 0
    result[place] = one
    next[key] = place + 1
  }
  return result
}

type Triples = { rows: readonly number[]; columns: readonly number[]; opinions: readonly number[] }

/** The last of each run of votes of the same participant on the same statement. */
function latest(order: Int32Array, { rows, columns, opinions }: Triples, size: number): Pick<Ballots, 'starts' | 'columns' | 'opinions'> {
  const isLast = (vote: number, next: number | undefined) => next === undefined || rows[vote] !== rows[next] || columns[vote] !== columns[next]
  const kept = order.filter((vote, at) => isLast(vote, order[at + 1]))
  const starts = new Int32Array(size + 1)
  for (const vote of kept) {
    const row = rows[vote] ?? 0
    starts[row + 1] = (starts[row + 1] ?? 0) + 1
  }
  for (let row = 0; row < size; row++) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0)
  return { starts, columns: kept.map((vote) => columns[vote] ?? 0), opinions: Int8Array.from(kept, (vote) => opinions[vote] ?? 0) }
}

/** On how many statements the participant of a row voted. */
export const votesOf = ({ starts }: Ballots, row: number): number => (starts[row + 1] ?? 0) - (starts[row] ?? 0)
