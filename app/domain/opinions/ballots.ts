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
export function gatherBallots(votes: readonly Vote[]): Ballots {
  const participants = new Map<Id, number>()
  const statements = new Map<Id, number>()
  const rows = new Int32Array(votes.length)
  const columns = new Int32Array(votes.length)
  votes.forEach(({ participant, statement }, at) => {
    rows[at] = placeOf(participant, participants)
    columns[at] = placeOf(statement, statements)
  })
  const asCast = rows.map((_, at) => at)
  const byRow = sorted(sorted(asCast, columns, statements.size), rows, participants.size)
  const latest = byRow.filter((vote, at) => {
    const next = byRow[at + 1]
    return next === undefined || rows[vote] !== rows[next] || columns[vote] !== columns[next]
  })
  return {
    participants: [...participants.keys()],
    statements: [...statements.keys()],
    starts: startsOf(latest.map((vote) => rows[vote] ?? 0), participants.size),
    columns: latest.map((vote) => columns[vote] ?? 0),
    opinions: new Int8Array(latest.length).map((_, at) => votes[latest[at] ?? 0]?.opinion ?? 0),
  }
}

function placeOf(id: Id, places: Map<Id, number>): number {
  const known = places.get(id)
  if (known !== undefined) return known
  places.set(id, places.size)
  return places.size - 1
}

/** The order made one by these keys, which are below `size`; what has the same key keeps its order (counting sort). */
function sorted(order: Int32Array, keys: Int32Array, size: number): Int32Array {
  const next = startsOf(keys, size)
  const result = new Int32Array(order.length)
  for (const one of order) {
    const key = keys[one] ?? 0
    const place = next[key] ?? 0
    result[place] = one
    next[key] = place + 1
  }
  return result
}

/** Where each key's run begins once the keys are in order, and where the last one ends. */
function startsOf(keys: Int32Array, size: number): Int32Array {
  const starts = new Int32Array(size + 1)
  for (const key of keys) starts[key + 1] = (starts[key + 1] ?? 0) + 1
  for (let key = 0; key < size; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0)
  return starts
}

/** On how many statements the participant of a row voted. */
export const votesOf = ({ starts }: Ballots, row: number): number => (starts[row + 1] ?? 0) - (starts[row] ?? 0)
