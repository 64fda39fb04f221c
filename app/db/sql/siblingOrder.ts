import { Prisma } from '~/db/generated/client'

/** The orders in which siblings can be read from any place on; each has its index. */
export type SiblingOrder = 'best' | 'strongest' | 'common' | 'contested' | 'new' | 'old'

/** A place among siblings: the value that they are ordered by (the time in milliseconds), and the id of the post there. */
export type SiblingPlace = { value: number; id: number }

// As the indexes have it: what is gone stands last, and before it what is not known yet.
const strength = Prisma.sql`coalesce(-p.strength, p.rank + 1)`
const commonGround = Prisma.sql`(case when p.rank = 1 then 2 else coalesce(-p.common_ground, 1) end)`
const controversy = Prisma.sql`(case when p.rank = 1 then 1 else -p.controversy end)`

/** `order by` for `posts p`. */
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

/** The condition on `posts p` for those that come behind a place. */
export function behind(order: SiblingOrder, { value, id }: SiblingPlace): Prisma.Sql {
  if (order === 'best') return Prisma.sql`(p.rank, p.id) > (${value}::float8, ${id}::int)`
  if (order === 'strongest') return Prisma.sql`(${strength}, p.id) > (${value}::float8, ${id}::int)`
  if (order === 'common')
    return Prisma.sql`(${commonGround}, p.id) > (${value}::float8, ${id}::int)`
  if (order === 'contested')
    return Prisma.sql`(${controversy}, p.id) > (${value}::float8, ${id}::int)`
  if (order === 'new') return Prisma.sql`(p.created_at, p.id) < (${time(value)}, ${id}::int)`
  return Prisma.sql`(p.created_at, p.id) > (${time(value)}, ${id}::int)`
}
