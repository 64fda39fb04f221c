import type { Opinion, Vote } from '~/domain/opinions/opinion'
import { chance } from '../bench/dataset/chance'

/** People in camps of these sizes, one camp after the other, who vote mostly as their camp does; the same seed gives the same votes. */
export type Camps = {
  sizes: readonly number[]
  statements: number
  seed: number
  /** Which share of the statements somebody sees. */ seen?: number
  /** How often somebody votes unlike their camp. */ stray?: number
}

/** The votes of planted camps, and which camp each participant (a number from 0 on) belongs to. */
export function plantedCamps({ sizes, statements, seed, seen = 0.8, stray = 0.06 }: Camps): {
  votes: Vote[]
  campOf: number[]
} {
  const { share, below } = chance(seed)
  const stances = sizes.map(() => Array.from({ length: statements }, () => below(2) === 1))
  const campOf = sizes.flatMap((size, camp) => Array.from({ length: size }, () => camp))
  const votes = campOf.flatMap((camp, participant) =>
    Array.from({ length: statements }, (_, statement) => statement)
      .filter(() => share() < seen)
      .map((statement) => ({
        participant,
        statement,
        moment: participant,
        opinion: opinionOf(stances[camp]?.[statement] === share() >= stray, share() < 0.08),
      })),
  )
  return { votes, campOf }
}

const opinionOf = (agrees: boolean, passes: boolean): Opinion => (passes ? 0 : agrees ? 1 : -1)

/** How much two ways of sorting the same people into groups have in common (Hubert and Arabie 1985): 1 where they are the same, about 0 by chance. */
export function adjustedRand(one: readonly number[], other: readonly number[]): number {
  const pairs = (labels: readonly string[]) => {
    const sizes = new Map<string, number>()
    for (const label of labels) sizes.set(label, (sizes.get(label) ?? 0) + 1)
    return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
  }
  const both = pairs(one.map((label, at) => `${label} ${other[at]}`))
  const [left, right] = [pairs(one.map(String)), pairs(other.map(String))]
  const expected = (left * right) / ((one.length * (one.length - 1)) / 2)
  const most = (left + right) / 2
  return most === expected ? 1 : (both - expected) / (most - expected)
}
