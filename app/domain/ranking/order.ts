import type { Branch } from '~/domain/posts/tree'
import { wilson } from './wilson'

/** The orders of siblings; the first is the usual one. */
export const orders = ['best', 'new', 'old'] as const
/** In which order siblings stand. */
export type Order = (typeof orders)[number]

const byAge = (one: Branch, other: Branch) => one.post.createdAt.getTime() - other.post.createdAt.getTime() || one.post.id - other.post.id

const comparisons: Record<Order, (one: Branch, other: Branch) => number> = {
  best: (one, other) => quality(other) - quality(one) || byAge(one, other),
  new: (one, other) => byAge(other, one),
  old: byAge,
}

const quality = ({ post }: Branch) => (post.standing === 'stands' ? wilson(post.counts.up, post.counts.down) : -1)

/** Puts siblings on every level in order: by quality votes, newest first, or oldest first. Agreement never moves anything. */
export function orderTree(branches: readonly Branch[], order: Order): Branch[] {
  return branches.map((branch) => ({ ...branch, replies: orderTree(branch.replies, order) })).sort(comparisons[order])
}
