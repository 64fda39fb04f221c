import type { Db } from '~/db/client.server'

/**
 * When a member posted within the minute before `now`, newest first, at most `limit` times. Holds the member until the
 * transaction ends, so that posts sent to several threads at once are counted too.
 */
export async function recentPosts(db: Db, memberId: number, now: Date, limit: number): Promise<Date[]> {
  const rows = await db.$queryRaw<{ at: Date | null }[]>`
    -- recentPosts
    with held as (select id from members where id = ${memberId} for no key update)
    select p.created_at as at
    from held join posts p on p.author_id = held.id
    where p.created_at > ${now}::timestamptz - interval '1 minute' and p.created_at <= ${now}::timestamptz
    order by p.created_at desc
    limit ${limit}`
  return rows.flatMap(({ at }) => (at ? [at] : []))
}
