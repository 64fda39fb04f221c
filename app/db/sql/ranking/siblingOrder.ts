import { Prisma } from '~/db/generated/client'

/** The orders that support a cursor among siblings; each has an index. */
export type SiblingOrder = 'best' | 'strongest' | 'common' | 'contested' | 'new' | 'old'

/** A cursor among siblings: the sort value (times in milliseconds) and the post's id. */
export type SiblingCursor = { value: number; id: number }

// Same expression as in the indexes: unpublished posts sort last, and before them posts without a
// value.
const strength = Prisma.sql`coalesce(-p.strength, p.rank + 1)`
const commonGround = Prisma.sql`(case when p.rank = 1 then 2 else coalesce(-p.common_ground, 1) end)`
const controversy = Prisma.sql`(case when p.rank = 1 then 1 else -p.controversy end)`

/** The `order by` clause of each order, for `posts p`. */
export const siblingOrder: Record<SiblingOrder, Prisma.Sql> = {
  best: Prisma.sql`p.rank, p.id`,
  strongest: Prisma.sql`${strength}, p.id`,
  common: Prisma.sql`${commonGround}, p.id`,
  contested: Prisma.sql`${controversy}, p.id`,
  new: Prisma.sql`p.created_at desc, p.id desc`,
  old: Prisma.sql`p.created_at, p.id`,
}

const time = (milliseconds: number) =>
  Prisma.sql`${new Date(Math.max(0, milliseconds))}::timestamptz`

/** SQL condition on `posts p` for the posts after a cursor. */
export function afterCursor(order: SiblingOrder, { value, id }: SiblingCursor): Prisma.Sql {
  if (order === 'best') return Prisma.sql`(p.rank, p.id) > (${value}::float8, ${id}::int)`
  if (order === 'strongest') return Prisma.sql`(${strength}, p.id) > (${value}::float8, ${id}::int)`
  if (order === 'common')
    return Prisma.sql`(${commonGround}, p.id) > (${value}::float8, ${id}::int)`
  if (order === 'contested')
    return Prisma.sql`(${controversy}, p.id) > (${value}::float8, ${id}::int)`
  if (order === 'new') return Prisma.sql`(p.created_at, p.id) < (${time(value)}, ${id}::int)`
  return Prisma.sql`(p.created_at, p.id) > (${time(value)}, ${id}::int)`
}
