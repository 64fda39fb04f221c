import type { Branch } from '~/domain/posts/tree'

/** The orders of siblings; the first is the usual one. */
export const orders = ['best', 'new', 'old'] as const
/** In which order siblings stand. */
export type Order = (typeof orders)[number]

const byAge = (one: Branch, other: Branch) => one.post.createdAt.getTime() - other.post.createdAt.getTime() || one.post.id - other.post.id

const comparisons: Record<Order, (one: Branch, other: Branch) => number> = {
  best: (one, other) => one.post.rank - other.post.rank || one.post.id - other.post.id,
  new: (one, other) => byAge(other, one),
  old: byAge,
}

/** Puts siblings on every level in order: by their rank, newest first, or oldest first. Agreement never moves anything. */
export function orderTree(branches: readonly Branch[], order: Order): Branch[] {
  return branches.map((branch) => ({ ...branch, replies: orderTree(branch.replies, order) })).sort(comparisons[order])
}

/** A place among siblings: what they are ordered by there (the rank, or the time in milliseconds), and which post stands there. */
export type Place = { value: number; id: number }

/** Where a post stands among its siblings. */
export const placeOf = (order: Order, { id, rank, createdAt }: { id: number; rank: number; createdAt: Date }): Place => ({
  id,
  value: order === 'best' ? rank : createdAt.getTime(),
})

/** A place as an address has it, such as `0.37_12`. */
export const placeWritten = ({ value, id }: Place): string => `${value}_${id}`

/** The place that an address names, or null where it names none. */
export function placeRead(written: string | null): Place | null {
  const [, value, id] = /^(-?\d{1,16}(?:\.\d{1,20})?(?:e-\d{1,2})?)_([1-9]\d{0,8})$/.exec(written ?? '') ?? []
  return value === undefined || id === undefined ? null : { value: Number(value), id: Number(id) }
}
