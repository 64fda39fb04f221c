import type { Opinion, Vote } from '~/domain/opinions/opinion'
import { chance } from '../bench/dataset/chance'

/**
 * Parameters of planted camps: people of these sizes who vote mostly like their camp; deterministic
 * by seed.
 */
export type Camps = {
  sizes: readonly number[]
  statements: number
  seed: number
  /** The share of statements that a person sees. */ seen?: number
  /** The share of votes that differ from the camp's. */ stray?: number
}

/** Generates the votes of planted camps, and the camp of each participant (numbered from 0). */
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

/**
 * Returns the adjusted Rand index of two groupings (Hubert and Arabie 1985): 1 when equal, about 0
 * by chance.
 */
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
