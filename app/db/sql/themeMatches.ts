import type { Db } from '~/db/client.server'
import { Prisma } from '~/db/generated/client'
import type { SiblingPlace } from './siblingOrder'

/** The orders in which the posts about a theme can be read from any place on; each has its index. */
export type ThemeOrder = 'best' | 'new' | 'old'

/** A standing post about the theme, and the value that its place is told by: its rank, or its id. */
export type ThemeMatchesRow = { id: number; value: number }

const orders: Record<
  ThemeOrder,
  { value: Prisma.Sql; by: Prisma.Sql; behind(place: SiblingPlace): Prisma.Sql }
> = {
  best: {
    value: Prisma.sql`pt.rank`,
    by: Prisma.sql`pt.rank, pt.post_id`,
    behind: ({ value, id }) => Prisma.sql`(pt.rank, pt.post_id) > (${value}::float8, ${id}::int)`,
  },
  // Posts come in the order of their ids, so that those stand for their times.
  new: {
    value: Prisma.sql`pt.post_id`,
    by: Prisma.sql`pt.post_id desc`,
    behind: ({ id }) => Prisma.sql`pt.post_id < ${id}::int`,
  },
  old: {
    value: Prisma.sql`pt.post_id`,
    by: Prisma.sql`pt.post_id`,
    behind: ({ id }) => Prisma.sql`pt.post_id > ${id}::int`,
  },
}

/** The standing posts of a thread that are about a theme, from a place on, at most `limit`. */
export function themeMatches(
  db: Db,
  of: {
    threadId: number
    themeId: number
    order: ThemeOrder
    after: SiblingPlace | null
    limit: number
  },
): Promise<ThemeMatchesRow[]> {
  const { value, by, behind } = orders[of.order]
  return db.$queryRaw<ThemeMatchesRow[]>`
    -- themeMatches
    select pt.post_id as id, ${value} as value
    from post_themes pt
    where pt.thread_id = ${of.threadId} and pt.theme_id = ${of.themeId} and pt.rank <= 0 ${of.after ? Prisma.sql`and ${behind(of.after)}` : Prisma.empty}
    order by ${by}
    limit ${of.limit}`
}
