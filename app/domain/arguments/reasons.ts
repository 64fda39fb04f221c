import type { Excerpt } from '~/domain/posts/post'
import { baseScore } from './strength'

/** What an argument's strength is made of. */
export type Reasons = {
  strength: number | null
  up: number
  down: number
  /** The strength by its votes alone. */
  base: number
  supports: Side
  opposes: Side
}

/** One side: the strongest replies, strongest first, and whether there are weaker ones. */
export type Side = { strongest: ContributingReply[]; more: boolean }

/** A reply that contributes to the strength. */
export type ContributingReply = { post: Excerpt; strength: number }

/** How many replies of each side are listed. */
export const reasonsShown = 10

type Ranked = readonly { id: number; strength: number }[]

/**
 * Builds the explanation of a strength from the strongest replies of each side (one more than is
 * shown) and their excerpts. Replies deleted between the two reads are omitted.
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
