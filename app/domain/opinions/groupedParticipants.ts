import { votesOf, type Ballots } from './ballots'
import { fewestVoters } from './opinion'

const enoughVotes = 7

/**
 * Returns the rows of the participants who are put into groups, in order (Polis): those with votes
 * on at least seven statements, or on all if there are fewer; when that is less than fifteen
 * people, also the most active of the others, the earliest first.
 */
export function groupedParticipants(ballots: Ballots): number[] {
  const enough = Math.min(enoughVotes, ballots.statements.length)
  const rows = [...ballots.participants.keys()]
  const counting = rows.filter((row) => votesOf(ballots, row) >= enough)
  if (counting.length >= fewestVoters) return counting
  const others = rows
    .filter((row) => votesOf(ballots, row) < enough)
    .sort((one, other) => votesOf(ballots, other) - votesOf(ballots, one))
  return [...counting, ...others.slice(0, fewestVoters - counting.length)].sort(
    (one, other) => one - other,
  )
}
