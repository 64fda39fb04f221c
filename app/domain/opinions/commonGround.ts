import { probability } from './groupStatistics'
import type { Counts, ParticipantId } from './opinion'

/** A statement with the degree to which every group agrees with it. */
export type Shared = { statement: ParticipantId; score: number }

/**
 * Returns how much all groups agree with a statement, regardless of their sizes: the group-informed
 * consensus (Polis), Π over groups of (A_g + 1)/(S_g + 2), in (0, 1). A statement that one group
 * rejects is no common ground, however large the others are.
 */
export const groupInformedConsensus = (groups: readonly Counts[]): number =>
  groups.reduce((product, { agree, seen }) => product * probability(agree, seen), 1)

/** Returns the statements by group-informed consensus, highest first. */
export const commonGround = (
  statements: readonly { statement: ParticipantId; groups: readonly Counts[] }[],
): Shared[] =>
  statements
    .map(({ statement, groups }) => ({ statement, score: groupInformedConsensus(groups) }))
    .sort((one, other) => other.score - one.score)
