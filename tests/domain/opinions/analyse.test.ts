import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse } from '~/domain/opinions/analyse'
import { gatherBallots } from '~/domain/opinions/ballots'
import { commonGround, groupInformedConsensus } from '~/domain/opinions/commonGround'
import { consensusOf } from '~/domain/opinions/consensus'
import { fewestVoters, type ParticipantId, type Vote } from '~/domain/opinions/opinion'
import { representativeStatements } from '~/domain/opinions/representative'
import { tally, sumCounts } from '~/domain/opinions/tally'
import { adjustedRand, plantedCamps } from '../../support/camps'

/** Each camp agrees with some statements and disagrees with all others. */
const decided = (
  camps: readonly { size: number; agree: readonly number[] }[],
  statements: number,
): Vote[] => {
  const people = camps.flatMap(({ size, agree }) => Array.from({ length: size }, () => agree))
  return people.flatMap((agree, participant) =>
    Array.from({ length: statements }, (_, statement) => ({
      participant,
      statement,
      opinion: agree.includes(statement) ? (1 as const) : (-1 as const),
      moment: 0,
    })),
  )
}

describe('planted camps are found again', () => {
  test.each([
    { sizes: [30, 20], statements: 20, seed: 1 },
    { sizes: [15, 25], statements: 30, seed: 2, seen: 0.5 },
    { sizes: [40, 25, 20], statements: 40, seed: 3 },
    { sizes: [300, 200, 100], statements: 60, seed: 4, seen: 0.4 },
    { sizes: [600, 150], statements: 50, seed: 5, seen: 0.3 },
    { sizes: [120, 80, 60], statements: 80, seed: 6, seen: 0.4 },
  ])('%j', (camps) => {
    const { votes, campOf } = plantedCamps(camps)
    const { groups, silhouette, standpoints } = analyse(votes)
    const counted = standpoints.filter(({ group }) => group !== null)
    expect(groups).toHaveLength(camps.sizes.length)
    expect(counted.length).toBeGreaterThan(0.95 * campOf.length)
    expect(
      adjustedRand(
        counted.map(({ group }) => group ?? 0),
        counted.map(({ participant }) => campOf[Number(participant)] ?? 0),
      ),
    ).toBeGreaterThanOrEqual(0.8)
    expect(silhouette).toBeGreaterThan(0.4)
  })
})

test('the same votes give the same in every detail', () => {
  const { votes } = plantedCamps({
    sizes: [50, 30, 20],
    statements: 40,
    seed: 7,
    seen: 0.5,
    stray: 0.25,
  })
  expect(analyse(votes)).toEqual(analyse(structuredClone(votes)))
})

test('in which order people vote changes nothing about what the same groups say', () => {
  const { votes, campOf } = plantedCamps({
    sizes: [14, 9, 11],
    statements: 12,
    seed: 8,
    seen: 0.6,
    stray: 0.2,
  })
  const told = (of: readonly Vote[]) => {
    const ballots = gatherBallots(of)
    const rows = [0, 1, 2].map((camp) =>
      [...ballots.participants.keys()].filter(
        (row) => campOf[Number(ballots.participants[row])] === camp,
      ),
    )
    const tallies = rows.map((some) => tally(ballots, some))
    const byId = (one: { statement: ParticipantId }, other: { statement: ParticipantId }) =>
      Number(one.statement) - Number(other.statement)
    const counted = ballots.statements
      .map((statement, at) => ({
        statement,
        groups: tallies.map((counts) => counts[at] ?? sumCounts([])),
      }))
      .sort(byId)
    const compared = counted.map(({ statement, groups: [group = sumCounts([]), ...others] }) => ({
      statement,
      group,
      others: sumCounts(others),
    }))
    const all = counted.map(({ statement, groups }) => ({
      statement,
      everybody: sumCounts(groups),
    }))
    return {
      representative: representativeStatements(compared),
      ground: commonGround(counted),
      consensus: consensusOf(all),
    }
  }
  fc.assert(
    fc.property(fc.shuffledSubarray(votes, { minLength: votes.length }), (shuffled) => {
      expect(told(shuffled)).toEqual(told(votes))
    }),
  )
})

test('groups are described by what separates them, and what both agree with is their common ground', () => {
  const {
    groups,
    commonGround: ground,
    consensus,
    silhouette,
  } = analyse(
    decided(
      [
        { size: 20, agree: [0, 1, 2] },
        { size: 10, agree: [0, 3, 4] },
      ],
      6,
    ),
  )
  expect(groups.map(({ id, size, members }) => [id, size, members[0]])).toEqual([
    [1, 20, 0],
    [2, 10, 20],
  ])
  expect(silhouette).toBeCloseTo(0, 9)
  const [large, small] = groups.map(({ representative }) =>
    representative.map(({ statement, side }) => `${side} ${statement}`),
  )
  expect(large?.slice(0, 2)).toEqual(['agree 1', 'agree 2'])
  expect(small?.slice(0, 2)).toEqual(['agree 3', 'agree 4'])
  expect(large?.slice(2).sort()).toEqual(['disagree 3', 'disagree 4'])
  expect(ground[0]).toEqual({ statement: 0, score: (21 / 22) * (11 / 12) })
  expect(ground.at(-1)?.statement).toBe(5)
  expect(consensus.agree.map(({ statement }) => statement)).toContain(0)
  expect(consensus.disagree.map(({ statement }) => statement)).toContain(5)
})

test('what is common is that of the groups that were found', () => {
  const { statements, commonGround: ground } = analyse(
    plantedCamps({ sizes: [40, 30], statements: 25, seed: 9 }).votes,
  )
  for (const { statement, score } of ground)
    expect(score).toBeCloseTo(
      groupInformedConsensus(statements.find((one) => one.statement === statement)?.groups ?? []),
      12,
    )
})

test('with fewer than fifteen voters there are no groups, and what all together back still comes first', () => {
  const votes = decided(
    [
      { size: 8, agree: [0, 1] },
      { size: 2, agree: [0, 2] },
    ],
    3,
  )
  const { participants, groups, silhouette, commonGround: ground, standpoints } = analyse(votes)
  expect({ participants, groups, silhouette }).toEqual({
    participants: 10,
    groups: [],
    silhouette: null,
  })
  expect(ground.map(({ statement }) => statement)).toEqual([0, 1, 2])
  expect(standpoints.every(({ group }) => group === null)).toBe(true)
  expect(analyse(decided([{ size: fewestVoters - 1, agree: [0] }], 2)).groups).toEqual([])
  expect(
    analyse(decided([{ size: fewestVoters, agree: [0] }], 2)).groups.map(({ size }) => size),
  ).toEqual([fewestVoters])
})

test('an unpublished statement influences no position and is not reported, but its votes count as votes', () => {
  const votes = decided(
    [
      { size: 12, agree: [0, 1] },
      { size: 9, agree: [0, 2] },
    ],
    3,
  )
  const { statements, groups, commonGround: ground, consensus } = analyse(votes, new Set([1, 2]))
  expect(groups.map(({ size }) => size)).toEqual([21])
  expect(ground.map(({ statement }) => statement)).toEqual([0])
  expect(consensus.agree.map(({ statement }) => statement)).toEqual([0])
  expect(consensus.disagree).toEqual([])
  expect(statements.map(({ takenOut }) => takenOut)).toEqual([false, true, true])
  expect(statements[1]).toMatchObject({
    everybody: { agree: 12, disagree: 9, seen: 21 },
    extremity: 0,
    priority: 0,
  })
})

test('nothing comes of nothing', () => {
  expect(analyse([])).toEqual({
    participants: 0,
    statements: [],
    groups: [],
    apart: false,
    silhouette: null,
    consensus: { agree: [], disagree: [] },
    commonGround: [],
    standpoints: [],
    plane: [],
  })
})
