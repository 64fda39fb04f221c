import { gatherBallots, type Ballots } from './ballots'
import { centre } from './centred'
import { findGroups, type Grouping } from './clusters'
import { commonGround, type Shared } from './commonGround'
import { principalComponents } from './components'
import { consensusOf, type Consensus } from './consensus'
import { fewestVoters, type Counts, type Id, type Point, type Vote } from './opinion'
import { planeOf, type Plane } from './plane'
import { priority } from './priority'
import { extremities, project } from './projection'
import { representativeStatements, type Representative } from './representative'
import { tally, together } from './tally'
import { whoCounts } from './whoCounts'

/** People who answer alike. `id` counts from 1, the largest group first. Who belongs to it is nobody else's business. */
export type Group = { id: number; size: number; members: Id[]; representative: Representative[] }

/** A statement with its answers, from everybody and in the order of the groups, and how much it would help to ask it next. */
export type Asked = {
  statement: Id
  takenOut: boolean
  everybody: Counts
  groups: Counts[]
  extremity: number
  priority: number
}

/** Where somebody stands, and the group they are in; null for who has not said enough. */
export type Standpoint = Point & { participant: Id; group: number | null }

/** What the votes on some statements say about who thinks alike, what tells them apart and what they share. */
export type Analysis = {
  participants: number
  statements: Asked[]
  groups: Group[]
  /** Whether there were groups beside these that were too small to be told of. */
  apart: boolean
  /** How clearly the groups stand apart, in [-1, 1]; null where there are not at least two. */
  silhouette: number | null
  consensus: Consensus
  commonGround: Shared[]
  standpoints: Standpoint[]
  /** By which anybody's standpoint can be found from what they answered. */
  plane: Plane
}

/**
 * Finds opinion groups and what is common to them (after Polis). Statements that were taken
 * out move nobody and are told nowhere. With fewer voters than `fewestVoters` there are no groups, and common
 * ground is what everybody together backs: nothing of that is for pages. Groups of fewer people than `fewest` are left out before anything
 * is counted: neither do they decide what is common, nor can their answers be worked back from any figure.
 */
export function analyse(
  votes: readonly Vote[],
  takenOut: ReadonlySet<Id> = new Set(),
  fewest = 1,
): Analysis {
  const ballots = gatherBallots(votes)
  const centred = centre(ballots, takenOut)
  const components = principalComponents(centred)
  const points = project(centred, components)
  const { groups: found, silhouette } = groupsOf(ballots, points)
  const groups = found.filter((rows) => rows.length >= fewest)
  const asked = askedOf(ballots, groups, { takenOut, extremity: extremities(centred, components) })
  const standing = asked.filter((one) => !one.takenOut)
  const idsOf = (rows: readonly number[]) => rows.map((row) => ballots.participants[row] ?? row)
  return {
    participants: ballots.participants.length,
    statements: asked,
    groups: groups.map((rows, at) => ({
      id: at + 1,
      size: rows.length,
      members: idsOf(rows),
      representative: representativeStatements(standing.map((one) => compared(one, at))),
    })),
    apart: groups.length < found.length,
    silhouette,
    consensus: consensusOf(standing),
    commonGround: commonGround(
      standing.map(({ statement, everybody, groups: counts }) => ({
        statement,
        groups: counts.length > 0 ? counts : [everybody],
      })),
    ),
    standpoints: standpointsOf(ballots, groups, points),
    plane: planeOf(ballots.statements, centred, components),
  }
}

/** The groups as rows of the ballots. */
function groupsOf(ballots: Ballots, points: readonly Point[]): Grouping {
  if (ballots.participants.length < fewestVoters) return { groups: [], silhouette: null }
  const rows = whoCounts(ballots)
  const { groups, silhouette } = findGroups(rows.map((row) => points[row] ?? { x: 0, y: 0 }))
  return { groups: groups.map((group) => group.map((at) => rows[at] ?? 0)), silhouette }
}

function askedOf(
  ballots: Ballots,
  groups: readonly (readonly number[])[],
  { takenOut, extremity }: { takenOut: ReadonlySet<Id>; extremity: readonly number[] },
): Asked[] {
  const none: Counts = { agree: 0, disagree: 0, seen: 0 }
  const everybody = tally(ballots, ballots.participants.keys())
  const tallies = groups.map((rows) => tally(ballots, rows))
  return ballots.statements.map((statement, column) => {
    const all = everybody[column] ?? none
    const far = extremity[column] ?? 0
    return {
      statement,
      takenOut: takenOut.has(statement),
      everybody: all,
      groups: tallies.map((counts) => counts[column] ?? none),
      extremity: far,
      priority: takenOut.has(statement)
        ? 0
        : priority({
            agree: all.agree,
            pass: all.seen - all.agree - all.disagree,
            seen: all.seen,
            extremity: far,
          }),
    }
  })
}

const compared = ({ statement, groups }: Asked, at: number) => ({
  statement,
  group: together(groups.slice(at, at + 1)),
  others: together(groups.filter((_, other) => other !== at)),
})

function standpointsOf(
  { participants }: Ballots,
  groups: readonly (readonly number[])[],
  points: readonly Point[],
): Standpoint[] {
  const groupOf = new Map(groups.flatMap((rows, at) => rows.map((row) => [row, at + 1] as const)))
  return participants.map((participant, row) => ({
    participant,
    ...(points[row] ?? { x: 0, y: 0 }),
    group: groupOf.get(row) ?? null,
  }))
}
