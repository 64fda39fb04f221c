import { Prisma } from '~/db/generated/client'
import type { Db } from '~/db/client.server'

/**
 * Returns published posts tagged with a theme, newest first, at most `limit`, older than the post
 * `after` if given.
 */
export async function newestPostsOnTheme(
  db: Db,
  of: { themeId: number; after: number | null; limit: number },
): Promise<number[]> {
  const older =
    of.after === null
      ? Prisma.empty
      : Prisma.sql`and (t.posted_at, t.post_id) < (select x.created_at, x.id from posts x where x.id = ${of.after})`
  const rows = await db.$queryRaw<{ id: number }[]>`
    -- newestPostsOnTheme
    select t.post_id as id
    from post_themes t join posts p on p.id = t.post_id
    where t.theme_id = ${of.themeId} and p.withdrawn_at is null and p.removed_at is null ${older}
    order by t.posted_at desc, t.post_id desc
    limit ${of.limit}`
  return rows.map(({ id }) => id)
}
