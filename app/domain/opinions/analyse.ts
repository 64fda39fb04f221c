import { gatherBallots, type Ballots } from './ballots'
import { centre } from './centred'
import { findGroups, type Grouping } from './clusters'
import { commonGround, type Shared } from './commonGround'
import { principalComponents } from './components'
import { consensusOf, type Consensus } from './consensus'
import { fewestVoters, type Counts, type ParticipantId, type Point, type Vote } from './opinion'
import { planeOf, type Plane } from './plane'
import { priority } from './priority'
import { extremities, project } from './projection'
import { representativeStatements, type Representative } from './representative'
import { tally, sumCounts } from './tally'
import { groupedParticipants } from './groupedParticipants'

/** An opinion group. `id` counts from 1, the largest group first. Membership is private. */
export type Group = {
  id: number
  size: number
  members: ParticipantId[]
  representative: Representative[]
}

/** A statement with its vote counts, in total and per group, and the priority of asking it next. */
export type StatementResult = {
  statement: ParticipantId
  takenOut: boolean
  everybody: Counts
  groups: Counts[]
  extremity: number
  priority: number
}

/** A participant's position and group; null when they voted on too few statements. */
export type Standpoint = Point & { participant: ParticipantId; group: number | null }

/** The result of analysing votes: opinion groups, what distinguishes them and what they share. */
export type Analysis = {
  participants: number
  statements: StatementResult[]
  groups: Group[]
  /** True when there are further groups that are too small to report. */
  apart: boolean
  /** How clearly the groups are separated, in [-1, 1]; null with fewer than two. */
  silhouette: number | null
  consensus: Consensus
  commonGround: Shared[]
  standpoints: Standpoint[]
  /** The coefficients for computing anyone's position from their votes. */
  plane: Plane
}

/**
 * Finds opinion groups and their common ground (after Polis). Withdrawn and removed statements
 * influence nothing and are not reported. With fewer than `fewestVoters` voters there are no
 * groups, and common ground is what all participants agree on; such results must not be published.
 * Groups smaller than `fewest` are dropped before anything is counted, so they neither decide what
 * is common nor can their votes be inferred from any figure.
 */
export function analyse(
  votes: readonly Vote[],
  takenOut: ReadonlySet<ParticipantId> = new Set(),
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

/** Returns the groups as row indexes of the ballots. */
function groupsOf(ballots: Ballots, points: readonly Point[]): Grouping {
  if (ballots.participants.length < fewestVoters) return { groups: [], silhouette: null }
  const rows = groupedParticipants(ballots)
  const { groups, silhouette } = findGroups(rows.map((row) => points[row] ?? { x: 0, y: 0 }))
  return { groups: groups.map((group) => group.map((at) => rows[at] ?? 0)), silhouette }
}

function askedOf(
  ballots: Ballots,
  groups: readonly (readonly number[])[],
  { takenOut, extremity }: { takenOut: ReadonlySet<ParticipantId>; extremity: readonly number[] },
): StatementResult[] {
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

const compared = ({ statement, groups }: StatementResult, at: number) => ({
  statement,
  group: sumCounts(groups.slice(at, at + 1)),
  others: sumCounts(groups.filter((_, other) => other !== at)),
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
