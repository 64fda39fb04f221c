import type { Excerpt } from '~/domain/posts/post'
import { baseScore, type Argument, type Weight } from './strength'

/** What an argument's strength is made of. */
export type Reasons = {
  strength: number | null
  up: number
  down: number
  /** What its votes alone would make it. */
  base: number
  /** The ids of what weighs for it and against it, the strongest first, and how many there are of each. */
  supports: Side
  opposes: Side
}

/** One side of what weighs: the strongest few, and how many in all. */
export type Side = { count: number; strongest: number[] }

/** Something that weighs on an argument. */
export type Weighing = { post: Excerpt; strength: number }

/** How many of each side are told one by one. */
export const reasonsShown = 10

/** What the strength of an argument is made of, by what answers it. */
export function reasonsOf({ strength, up, down, replies }: Omit<Argument, 'replies'> & { strength: number | null; replies: readonly (Weight & { id: number })[] }): Reasons {
  const side = (stance: Weight['stance']): Side => {
    const weighing = replies.filter((reply) => reply.stance === stance && reply.strength !== null)
    const ranked = weighing.toSorted((one, other) => (other.strength ?? 0) - (one.strength ?? 0) || one.id - other.id)
    return { count: ranked.length, strongest: ranked.slice(0, reasonsShown).map(({ id }) => id) }
  }
  return { strength, up, down, base: baseScore({ up, down }), supports: side('supports'), opposes: side('opposes') }
}
