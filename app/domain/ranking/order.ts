import type { Branch } from '~/domain/posts/tree'
import { withFreshVoices } from './fresh'

/** The orders of siblings; the first is the usual one. */
export const orders = ['best', 'strongest', 'common', 'contested', 'fresh', 'new', 'old'] as const
/** In which order siblings stand. */
export type Order = (typeof orders)[number]

/** The orders in which the arguments about one theme can be read from any place on. */
export const themeOrders = ['best', 'new', 'old'] as const satisfies readonly Order[]

/** The order that is nearest to a wished one and can be had for one theme. */
export const themeOrderOf = (order: Order): (typeof themeOrders)[number] =>
  themeOrders.find((one) => one === order) ?? 'best'

/** The orders in which siblings stand in a line, each at a place of its own. */
export type LineOrder = Exclude<Order, 'fresh'>

/** The line that an order follows: fresh voices are put into the best. */
export const lineOf = (order: Order): LineOrder => (order === 'fresh' ? 'best' : order)

/** What a post's places are told by. A rank of 1 is that of a post that is gone. */
type Placed = {
  id: number
  rank: number
  strength: number | null
  controversy: number
  commonGround: number | null
  createdAt: Date
}

/** The value that siblings are ordered by, the smallest first but for `new`; the database has an index for each. */
const values: Record<LineOrder, (post: Placed) => number> = {
  best: ({ rank }) => rank,
  strongest: ({ strength, rank }) => (strength === null ? rank + 1 : 0 - strength),
  common: ({ commonGround, rank }) =>
    rank === 1 ? 2 : commonGround === null ? 1 : 0 - commonGround,
  contested: ({ controversy, rank }) => (rank === 1 ? 1 : 0 - controversy),
  new: ({ createdAt }) => createdAt.getTime(),
  old: ({ createdAt }) => createdAt.getTime(),
}

/** Tells which of two siblings comes first in a line: negative for the first. */
export function comparing(line: LineOrder): (one: Placed, other: Placed) => number {
  const sign = line === 'new' ? -1 : 1
  return (one, other) => sign * (values[line](one) - values[line](other) || one.id - other.id)
}

/** Puts siblings on every level in order. Agreement moves nothing but what is ordered by how contested, or how common, it is. */
export function orderTree(branches: readonly Branch[], order: Order, now: Date): Branch[] {
  const compare = comparing(lineOf(order))
  const inLine = branches
    .map((branch) => ({ ...branch, replies: orderTree(branch.replies, order, now) }))
    .sort((one, other) => compare(one.post, other.post))
  return order === 'fresh' ? withFreshVoices(inLine, inLine, now) : inLine
}

/** A place among siblings: the value that they are ordered by there, and which post stands there. */
export type Place = { value: number; id: number }

/** Where a post stands among its siblings. */
export const placeOf = (order: Order, post: Placed): Place => ({
  id: post.id,
  value: values[lineOf(order)](post),
})

/** Between which values the places of an order lie. */
const reach: Record<LineOrder, readonly [number, number]> = {
  best: [-1, 1],
  strongest: [-1, 2],
  common: [-1, 2],
  contested: [-Infinity, 1],
  new: [0, Infinity],
  old: [0, Infinity],
}

/** Whether there can be such a place in an order: what is ordered by time has whole milliseconds, anything else its own measure. */
export function isPlaceIn(order: Order, { value }: Place): boolean {
  const line = lineOf(order)
  const [least, most] = reach[line]
  return (
    value >= least &&
    value <= most &&
    ((line !== 'new' && line !== 'old') || Number.isInteger(value))
  )
}

/** A place as an address has it, such as `0.37_12`. */
export const placeWritten = ({ value, id }: Place): string => `${value}_${id}`

/** The end of the year 9999, in milliseconds: beyond it a time can't be read. */
const farthest = 253_402_300_799_999

/** The place that an address names, or null where it names none. */
export function placeRead(written: string | null): Place | null {
  const [, value, id] =
    /^(-?\d{1,16}(?:\.\d{1,20})?(?:e-\d{1,2})?)_([1-9]\d{0,8})$/.exec(written ?? '') ?? []
  if (value === undefined || id === undefined || Math.abs(Number(value)) > farthest) return null
  return { value: Number(value), id: Number(id) }
}
