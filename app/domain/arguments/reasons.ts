import type { Excerpt } from '~/domain/posts/post'
import { baseScore } from './strength'

/** What an argument's strength is made of. */
export type Reasons = {
  strength: number | null
  up: number
  down: number
  /** What its votes alone would make it. */
  base: number
  supports: Side
  opposes: Side
}

/** One side of what weighs: the strongest few, the strongest first, and whether there are weaker ones. */
export type Side = { strongest: Weighing[]; more: boolean }

/** Something that weighs on an argument. */
export type Weighing = { post: Excerpt; strength: number }

/** How many of each side are told one by one. */
export const reasonsShown = 10

type Ranked = readonly { id: number; strength: number }[]

/**
 * What the strength of an argument is made of, by the foremost of each side, the strongest first and one more than is shown, and by what they
 * say; of what is gone in this very moment nothing is told.
 */
export function reasonsOf(
  {
    strength,
    up,
    down,
    supports,
    opposes,
  }: { strength: number | null; up: number; down: number; supports: Ranked; opposes: Ranked },
  said: ReadonlyMap<number, Excerpt>,
): Reasons {
  const side = (ranked: Ranked): Side => ({
    strongest: ranked.slice(0, reasonsShown).flatMap(({ id, strength }) => {
      const post = said.get(id)
      return post === undefined ? [] : [{ post, strength }]
    }),
    more: ranked.length > reasonsShown,
  })
  return {
    strength,
    up,
    down,
    base: baseScore({ up, down }),
    supports: side(supports),
    opposes: side(opposes),
  }
}
