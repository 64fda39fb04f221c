import type { Analysis, Asked } from './analyse'
import { clumpsOf, fewestTogether, type Clump } from './clumps'
import type { Agreed } from './consensus'
import { dividing } from './dividing'
import { probability } from './groupStatistics'
import { fewestVoters, type Counts, type Id, type Side } from './opinion'
import type { Representative } from './representative'

/** A group as readers see it. `id` counts from 1, the largest first; `clumps` is where it stands. */
export type Camp = {
  id: number
  size: number
  clumps: Clump[]
  representative: (Representative & Post)[]
}

/** A statement that is a post. */
export type Post = { statement: number }

/** A post with how each camp answered, in their order; `score` says by how much they share it, or differ on it. */
export type Weighed = Post & { score: number; camps: Counts[] }

/** What the votes of a thread say, as far as readers may know it. No word of who is where: people only occur as numbers of at least three. */
export type Findings = {
  participants: number
  statements: number
  camps: Camp[]
  /** Whether there are groups that are too small to be shown. */
  apart: boolean
  /** How clearly the groups stand apart, in [-1, 1]; null where there are not at least two. */
  silhouette: number | null
  consensus: Record<Side, (Agreed & Post)[]>
  /** What more than half of every group backs, most first. */
  shared: Weighed[]
  /** What the camps differ on most. */
  divides: Weighed[]
}

/** How many statements are told of each kind. */
const mostTold = 5

/** What readers may know of an analysis of posts; null with fewer voters than `fewestVoters`. */
export function findingsOf(analysis: Analysis): Findings | null {
  if (analysis.participants < fewestVoters) return null
  const { groups } = analysis
  const asked = new Map(analysis.statements.map((one) => [one.statement, one]))
  const standing = analysis.statements.filter(({ takenOut }) => !takenOut)
  const camps = (one: Asked) =>
    groups.map(({ id }) => one.groups[id - 1] ?? { agree: 0, disagree: 0, seen: 0 })
  const weighed = ({ statement, score }: { statement: Id; score: number }): Weighed[] => {
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

/** Whether one or two people of a camp answered it alone: their camp's figures would be theirs. */
const isTelling = (one: Asked | undefined): boolean =>
  one !== undefined && one.groups.some(({ seen }) => seen > 0 && seen < fewestTogether)

const numbered = <Told extends { statement: Id }>(told: Told): Told & Post => ({
  ...told,
  statement: Number(told.statement),
})

/** The posts that findings speak of, each once. */
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

/** Findings without what they say of any post that is not among these: it may have gone since. */
export function keepPosts(findings: Findings, known: ReadonlySet<number>): Findings {
  const kept = <Told extends Post>(told: readonly Told[]) =>
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
