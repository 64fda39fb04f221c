import type { ParticipantId, Vote } from './opinion'

/**
 * The votes as a sparse matrix: a row per participant in order of their first vote, a column per
 * statement by id. The votes of row r are the entries from `starts[r]` up to but excluding
 * `starts[r + 1]`, sorted by column.
 */
export type Ballots = {
  participants: readonly ParticipantId[]
  statements: readonly ParticipantId[]
  starts: Int32Array
  columns: Int32Array
  opinions: Int8Array
}

/**
 * Builds the matrix from votes in any order; votes of the same moment keep their order. A later
 * vote on the same statement replaces the earlier one.
 */
export function gatherBallots(votes: readonly Vote[]): Ballots {
  const people = numbered(votes.map(({ participant }) => participant))
  const asked = numbered(votes.map(({ statement }) => statement))
  const first = firstMoments(votes, people)
  const participants = arranged(people, (one, other) => (first[one] ?? 0) - (first[other] ?? 0))
  const statements = arranged(asked, (one, other) =>
    byId(asked.ids[one] ?? one, asked.ids[other] ?? other),
  )
  const [rows, columns] = [participants.places, statements.places]
  const inRows = sorted(
    sorted(
      rows.map((_, at) => at),
      columns,
      statements.ids.length,
    ),
    rows,
    participants.ids.length,
  )
  const latest = latestOf(votes, rows, columns, inRows)
  return {
    participants: participants.ids,
    statements: statements.ids,
    starts: startsOf(
      latest.map((vote) => rows[vote] ?? 0),
      participants.ids.length,
    ),
    columns: latest.map((vote) => columns[vote] ?? 0),
    opinions: new Int8Array(latest.length).map((_, at) => votes[latest[at] ?? 0]?.opinion ?? 0),
  }
}

/** Distinct ids, and for each vote the index of its id. */
type Numbered = { ids: ParticipantId[]; places: Int32Array }

function numbered(all: readonly ParticipantId[]): Numbered {
  const known = new Map<ParticipantId, number>()
  const places = new Int32Array(all.length)
  all.forEach((id, at) => {
    const place = known.get(id) ?? known.size
    if (place === known.size) known.set(id, place)
    places[at] = place
  })
  return { ids: [...known.keys()], places }
}

/** Reorders the ids by a comparison of their indexes; stable. */
function arranged(
  { ids, places }: Numbered,
  compare: (one: number, other: number) => number,
): Numbered {
  const order = [...ids.keys()].sort(compare)
  const moved = new Int32Array(ids.length)
  order.forEach((before, now) => (moved[before] = now))
  return {
    ids: order.map((before) => ids[before] ?? before),
    places: places.map((place) => moved[place] ?? 0),
  }
}

function firstMoments(votes: readonly Vote[], { ids, places }: Numbered): Float64Array {
  const first = new Float64Array(ids.length).fill(Infinity)
  votes.forEach(({ moment }, at) => {
    const person = places[at] ?? 0
    if (moment < (first[person] ?? Infinity)) first[person] = moment
  })
  return first
}

/** Compares numbers by value and strings by their characters. */
function byId(one: ParticipantId, other: ParticipantId): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other
  if (typeof one === typeof other) return one < other ? -1 : 1
  return typeof one === 'number' ? -1 : 1
}

/** Keeps the latest vote of each run of votes by the same participant on the same statement. */
function latestOf(
  votes: readonly Vote[],
  rows: Int32Array,
  columns: Int32Array,
  order: Int32Array,
): Int32Array {
  let count = 0
  const latest = new Int32Array(order.length)
  for (const vote of order) {
    const before = latest[count - 1]
    const isAgain =
      before !== undefined && rows[before] === rows[vote] && columns[before] === columns[vote]
    if (!isAgain) latest[count++] = vote
    else if ((votes[vote]?.moment ?? 0) >= (votes[before]?.moment ?? 0)) latest[count - 1] = vote
  }
  return latest.subarray(0, count)
}

/** Sorts an order by keys below `size`; stable (counting sort). */
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

/** Returns where each key's run starts once sorted, and where the last one ends. */
function startsOf(keys: Int32Array, size: number): Int32Array {
  const starts = new Int32Array(size + 1)
  for (const key of keys) starts[key + 1] = (starts[key + 1] ?? 0) + 1
  for (let key = 0; key < size; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0)
  return starts
}

/** Returns how many statements the participant of a row voted on. */
export const votesOf = ({ starts }: Ballots, row: number): number =>
  (starts[row + 1] ?? 0) - (starts[row] ?? 0)
