import type { Db } from '~/db/client.server'

/** Returns the number of open marks on an author's published posts, counting at most `most`. */
export async function countMarks(db: Db, authorId: number, most: number): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    -- countMarks, prepared
    select count(*)::int as count from (
      select from marks k join posts p on p.id = k.post_id
      where k.author_id = ${authorId} and k.resolved_at is null and p.withdrawn_at is null and p.removed_at is null
      limit ${most}
    ) carried`
  return row?.count ?? 0
}
