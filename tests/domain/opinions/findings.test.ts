import { expect, test } from 'vitest'
import { analyse } from '~/domain/opinions/analyse'
import { fewestTogether } from '~/domain/opinions/clumps'
import { findingsOf, keepPosts, postsIn } from '~/domain/opinions/findings'
import type { Vote } from '~/domain/opinions/opinion'
import { plantedCamps } from '../../support/camps'

const { votes } = plantedCamps({ sizes: [24, 16], statements: 14, seed: 11, seen: 0.9 })
const all: Vote[] = [
  ...votes,
  ...Array.from({ length: 40 }, (_, participant): Vote => ({
    participant,
    statement: 14,
    opinion: 1,
    moment: 0,
  })),
]

test('below fifteen voters nothing is found', () => {
  const few = (people: number) => all.filter(({ participant }) => Number(participant) < people)
  expect(findingsOf(analyse(few(14)))).toBeNull()
  expect(findingsOf(analyse(few(15)))).not.toBeNull()
})

test('camps are described by their statements and all figures of the analysis, without any person', () => {
  const analysis = analyse(all)
  const findings = findingsOf(analysis)
  expect(findings?.camps.map(({ size }) => size)).toEqual([24, 16])
  expect(findings?.camps.map(({ representative }) => representative)).toEqual(
    analysis.groups.map(({ representative }) => representative),
  )
  expect(findings?.consensus).toEqual(analysis.consensus)
  expect(JSON.stringify(findings)).not.toMatch(/member|participant"|standpoint/)
  for (const { clumps, size } of findings?.camps ?? [])
    expect(clumps.reduce((sum, { people }) => sum + people, 0)).toBe(size)
})

test('what all camps agree with is shared, with the counts of each; what separates them divides', () => {
  const findings = findingsOf(analyse(all))
  expect(findings?.shared[0]).toMatchObject({
    statement: 14,
    camps: [
      { agree: 24, disagree: 0, seen: 24 },
      { agree: 16, disagree: 0, seen: 16 },
    ],
  })
  for (const { camps } of findings?.shared ?? [])
    for (const { agree, seen } of camps) expect((agree + 1) / (seen + 2)).toBeGreaterThan(0.5)
  expect(findings?.divides.length).toBe(5)
  expect(findings?.divides.map(({ statement }) => statement)).not.toContain(14)
  const scores = findings?.divides.map(({ score }) => score) ?? []
  expect(scores).toEqual([...scores].sort((one, other) => other - one))
})

test('a group of one or two is not shown, and its answers are in no figure of a camp', () => {
  const odd = [100, 101].flatMap((participant) =>
    Array.from({ length: 15 }, (_, statement): Vote => ({
      participant,
      statement,
      opinion: -1,
      moment: 1,
    })),
  )
  const analysis = analyse(
    [
      ...Array.from({ length: 20 }, (_, participant) =>
        Array.from({ length: 15 }, (_, statement): Vote => ({
          participant,
          statement,
          opinion: 1,
          moment: 0,
        })),
      ).flat(),
      ...odd,
    ],
    new Set(),
    fewestTogether,
  )
  expect(analysis.groups.map(({ size }) => size)).toEqual([20])
  const findings = findingsOf(analysis)
  expect(findings).toMatchObject({ participants: 22, apart: true, divides: [] })
  expect(findings?.camps.map(({ size }) => size)).toEqual([20])
  // What two people reject is still common to the others.
  expect(findings?.shared.length).toBe(5)
  expect(findings?.shared[0]?.score).toBe(21 / 22)
})

test('deleted posts are removed from the findings', () => {
  const findings = findingsOf(analyse(all, new Set([2])))
  if (findings === null) throw new Error('Nothing was found.')
  const posts = postsIn(findings)
  expect(posts).not.toContain(2)
  expect(new Set(posts).size).toBe(posts.length)
  const left = new Set(posts.slice(1))
  expect(postsIn(keepPosts(findings, left)).sort()).toEqual([...left].sort())
  expect(keepPosts(findings, new Set(posts))).toEqual(findings)
})

test('a statement on which one or two people of a camp voted alone is not shown', () => {
  const alone: Vote[] = [24, 25].map((participant) => ({
    participant,
    statement: 15,
    opinion: 1,
    moment: 2,
  }))
  const some: Vote[] = Array.from({ length: 20 }, (_, participant) => ({
    participant,
    statement: 15,
    opinion: -1,
    moment: 2,
  }))
  const findings = findingsOf(analyse([...all, ...alone, ...some]))
  expect(
    findings && postsIn({ ...findings, consensus: { agree: [], disagree: [] } }),
  ).not.toContain(15)
})
