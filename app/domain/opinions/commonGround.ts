import { probability } from './groupStatistics'
import type { Counts, Id } from './opinion'

/** A statement with how much it is backed by every group. */
export type Shared = { statement: Id; score: number }

/**
 * How much all groups back a statement, whatever their sizes: the group-informed consensus (Polis), Π over groups of (A_g + 1)/(S_g + 2),
 * in (0, 1). What one group rejects is no common ground, however large the others are.
 */
export const groupInformedConsensus = (groups: readonly Counts[]): number =>
  groups.reduce((product, { agree, seen }) => product * probability(agree, seen), 1)

/** Statements by how much all groups back them, most first. */
export const commonGround = (
  statements: readonly { statement: Id; groups: readonly Counts[] }[],
): Shared[] =>
  statements
    .map(({ statement, groups }) => ({ statement, score: groupInformedConsensus(groups) }))
    .sort((one, other) => other.score - one.score)
