import type { Branch } from '~/domain/posts/tree'
import { withFreshVoices } from './freshVoices'

/** The orders of siblings; the first is the default. */
export const orders = ['best', 'strongest', 'common', 'contested', 'fresh', 'new', 'old'] as const
/** An order of siblings. */
export type Order = (typeof orders)[number]

/** The orders that support a cursor among the arguments of one theme. */
export const themeOrders = ['best', 'new', 'old'] as const satisfies readonly Order[]

/** Returns the closest order that is available for one theme. */
export const themeOrderOf = (order: Order): (typeof themeOrders)[number] =>
  themeOrders.find((one) => one === order) ?? 'best'

/** The orders in which each sibling has a fixed position. */
export type FixedOrder = Exclude<Order, 'fresh'>

/** Returns the fixed order that an order is based on: fresh voices are inserted into the best. */
export const fixedOrderOf = (order: Order): FixedOrder => (order === 'fresh' ? 'best' : order)

/** What a post's positions are computed from. A rank of 1 means unpublished. */
type Placed = {
  id: number
  rank: number
  strength: number | null
  controversy: number
  commonGround: number | null
  createdAt: Date
}

/**
 * The sort value of each order, smallest first except for `new`; the database has an index for
 * each.
 */
const values: Record<FixedOrder, (post: Placed) => number> = {
  best: ({ rank }) => rank,
  strongest: ({ strength, rank }) => (strength === null ? rank + 1 : 0 - strength),
  common: ({ commonGround, rank }) =>
    rank === 1 ? 2 : commonGround === null ? 1 : 0 - commonGround,
  contested: ({ controversy, rank }) => (rank === 1 ? 1 : 0 - controversy),
  new: ({ createdAt }) => createdAt.getTime(),
  old: ({ createdAt }) => createdAt.getTime(),
}

/** Returns the comparison of two siblings in an order. */
export function compareIn(line: FixedOrder): (one: Placed, other: Placed) => number {
  const sign = line === 'new' ? -1 : 1
  return (one, other) => sign * (values[line](one) - values[line](other) || one.id - other.id)
}

/**
 * Sorts siblings on every level. Agreement influences only the orders by controversy and common
 * ground.
 */
export function orderTree(branches: readonly Branch[], order: Order, now: Date): Branch[] {
  const compare = compareIn(fixedOrderOf(order))
  const inLine = branches
    .map((branch) => ({ ...branch, replies: orderTree(branch.replies, order, now) }))
    .sort((one, other) => compare(one.post, other.post))
  return order === 'fresh' ? withFreshVoices(inLine, inLine, now) : inLine
}

/** A keyset pagination cursor among siblings: the sort value and the id of a post. */
export type Cursor = { value: number; id: number }

/** Returns the cursor of a post. */
export const cursorOf = (order: Order, post: Placed): Cursor => ({
  id: post.id,
  value: values[fixedOrderOf(order)](post),
})

/** The range of sort values of each order. */
const reach: Record<FixedOrder, readonly [number, number]> = {
  best: [-1, 1],
  strongest: [-1, 2],
  common: [-1, 2],
  contested: [-Infinity, 1],
  new: [0, Infinity],
  old: [0, Infinity],
}

/**
 * Returns true when a cursor is possible in an order: times are whole milliseconds, other values
 * are in their range.
 */
export function isCursorIn(order: Order, { value }: Cursor): boolean {
  const line = fixedOrderOf(order)
  const [least, most] = reach[line]
  return (
    value >= least &&
    value <= most &&
    ((line !== 'new' && line !== 'old') || Number.isInteger(value))
  )
}

/** Formats a cursor for an address, such as `0.37_12`. */
export const formatCursor = ({ value, id }: Cursor): string => `${value}_${id}`

/** The end of the year 9999 in milliseconds, the latest time that can be parsed. */
const farthest = 253_402_300_799_999

/** Parses a cursor from an address; null when invalid. */
export function parseCursor(written: string | null): Cursor | null {
  const [, value, id] =
    /^(-?\d{1,16}(?:\.\d{1,20})?(?:e-\d{1,2})?)_([1-9]\d{0,8})$/.exec(written ?? '') ?? []
  if (value === undefined || id === undefined || Math.abs(Number(value)) > farthest) return null
  return { value: Number(value), id: Number(id) }
}
