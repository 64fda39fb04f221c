import type { Db } from '~/db/client.server'
import { Prisma } from '~/db/generated/client'
import type { SiblingCursor } from '../ranking/siblingOrder'

/** The orders that support a cursor among the posts of a theme; each has an index. */
export type ThemeOrder = 'best' | 'new' | 'old'

/** A published post of a theme with its sort value: its rank, or its id. */
export type ThemeMatchesRow = { id: number; value: number }

const orders: Record<
  ThemeOrder,
  { value: Prisma.Sql; by: Prisma.Sql; behind(place: SiblingCursor): Prisma.Sql }
> = {
  best: {
    value: Prisma.sql`pt.rank`,
    by: Prisma.sql`pt.rank, pt.post_id`,
    behind: ({ value, id }) => Prisma.sql`(pt.rank, pt.post_id) > (${value}::float8, ${id}::int)`,
  },
  // Ids increase with time, so they replace the times.
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

/**
 * Returns the published posts of a thread that are tagged with a theme, after a cursor, at most
 * `limit`.
 */
export function themeMatches(
  db: Db,
  of: {
    threadId: number
    themeId: number
    order: ThemeOrder
    after: SiblingCursor | null
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
