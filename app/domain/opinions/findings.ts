import type { Analysis, StatementResult } from './analyse'
import { clumpsOf, fewestTogether, type Clump } from './clumps'
import type { Agreed } from './consensus'
import { dividing } from './dividing'
import { probability } from './groupStatistics'
import { fewestVoters, type Counts, type ParticipantId, type Side } from './opinion'
import type { Representative } from './representative'

/**
 * A group as readers see it. `id` counts from 1, the largest first; `clumps` shows its position.
 */
export type Camp = {
  id: number
  size: number
  clumps: Clump[]
  representative: (Representative & PostStatement)[]
}

/** A statement that is a post. */
export type PostStatement = { statement: number }

/**
 * A post with each camp's counts, in their order; `score` is how much they share it, or differ on
 * it.
 */
export type SharedPost = PostStatement & { score: number; camps: Counts[] }

/**
 * What the votes of a thread show, as far as it may be published. It contains no individual: people
 * appear only as numbers of at least three.
 */
export type Findings = {
  participants: number
  statements: number
  camps: Camp[]
  /** True when there are groups that are too small to show. */
  apart: boolean
  /** How clearly the groups are separated, in [-1, 1]; null with fewer than two. */
  silhouette: number | null
  consensus: Record<Side, (Agreed & PostStatement)[]>
  /** What more than half of every group agrees with, highest first. */
  shared: SharedPost[]
  /** What the camps differ on most. */
  divides: SharedPost[]
}

/** Maximum number of statements of each kind. */
const mostTold = 5

/**
 * Returns the publishable part of an analysis of posts; null with fewer than `fewestVoters` voters.
 */
export function findingsOf(analysis: Analysis): Findings | null {
  if (analysis.participants < fewestVoters) return null
  const { groups } = analysis
  const asked = new Map(analysis.statements.map((one) => [one.statement, one]))
  const standing = analysis.statements.filter(({ takenOut }) => !takenOut)
  const camps = (one: StatementResult) =>
    groups.map(({ id }) => one.groups[id - 1] ?? { agree: 0, disagree: 0, seen: 0 })
  const weighed = ({
    statement,
    score,
  }: {
    statement: ParticipantId
    score: number
  }): SharedPost[] => {
    const one = asked.get(statement)
    return one === undefined || isTelling(one)
      ? []
      : [{ statement: Number(statement), score, camps: camps(one) }]
  }
  const backed = analysis.commonGround.filter(({ statement }) =>
    asked.get(statement)?.groups.every(({ agree, seen }) => probability(agree, seen) > 0.5),
  )
  return {
    participants: analysis.participants,
    statements: standing.length,
    camps: groups.map(({ id, size, representative }) => ({
      id,
      size,
      clumps: clumpsOf(analysis.standpoints.filter(({ group }) => group === id)),
      representative: representative
        .filter(({ statement }) => !isTelling(asked.get(statement)))
        .map(numbered),
    })),
    apart: analysis.apart,
    silhouette: analysis.silhouette,
    consensus: {
      agree: analysis.consensus.agree.map(numbered),
      disagree: analysis.consensus.disagree.map(numbered),
    },
    shared: backed.flatMap(weighed).slice(0, mostTold),
    divides: dividing(standing.map((one) => ({ statement: one.statement, groups: camps(one) })))
      .flatMap(weighed)
      .slice(0, mostTold),
  }
}

/**
 * Returns true when only one or two people of a camp voted on it, so that the camp's figures would
 * reveal their votes.
 */
const isTelling = (one: StatementResult | undefined): boolean =>
  one !== undefined && one.groups.some(({ seen }) => seen > 0 && seen < fewestTogether)

const numbered = <Told extends { statement: ParticipantId }>(told: Told): Told & PostStatement => ({
  ...told,
  statement: Number(told.statement),
})

/** Returns the ids of all posts in the findings, each once. */
export function postsIn({ camps, consensus, shared, divides }: Findings): number[] {
  const all = [
    camps.map(({ representative }) => representative),
    consensus.agree,
    consensus.disagree,
    shared,
    divides,
  ].flat(2)
  return [...new Set(all.map(({ statement }) => statement))]
}

/**
 * Removes posts that are not in `known` from the findings, because they may have been deleted
 * since.
 */
export function keepPosts(findings: Findings, known: ReadonlySet<number>): Findings {
  const kept = <Told extends PostStatement>(told: readonly Told[]) =>
    told.filter(({ statement }) => known.has(statement))
  const { camps, consensus, shared, divides } = findings
  return {
    ...findings,
    camps: camps.map((camp) => ({ ...camp, representative: kept(camp.representative) })),
    consensus: { agree: kept(consensus.agree), disagree: kept(consensus.disagree) },
    shared: kept(shared),
    divides: kept(divides),
  }
}
