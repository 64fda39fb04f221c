import type { Db } from '~/db/client.server'

/**
 * Returns the times of a member's posts within the minute before `now`, newest first, at most
 * `limit`. Of concurrent posts, the one that was committed first may have the later time.
 */
export async function recentPostTimes(
  db: Db,
  memberId: number,
  now: Date,
  limit: number,
): Promise<Date[]> {
  const rows = await db.$queryRaw<{ at: Date }[]>`
    -- recentPostTimes, prepared
    select created_at as at
    from posts
    where author_id = ${memberId} and created_at > ${now}::timestamptz - interval '1 minute' and created_at <= ${now}::timestamptz + interval '1 minute'
    order by created_at desc
    limit ${limit}`
  return rows.map(({ at }) => at)
}
