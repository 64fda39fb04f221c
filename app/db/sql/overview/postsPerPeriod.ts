import type { Db } from '~/db/client.server'

/**
 * The number of published posts in the period that starts on a day ('YYYY-MM-DD'); empty periods
 * are omitted.
 */
export type PostsPerPeriodRow = { from: string; count: number }

/**
 * Counts the published posts of some threads per day, week (from Monday) or month in a time zone,
 * in order of time.
 */
export function postsPerPeriod(
  db: Db,
  {
    threadIds,
    unit,
    zone,
  }: { threadIds: readonly number[]; unit: 'day' | 'week' | 'month'; zone: string },
): Promise<PostsPerPeriodRow[]> {
  return db.$queryRaw<PostsPerPeriodRow[]>`
    -- postsPerPeriod
    select written.begins as "from", count(*)::int as count
    from (
      select to_char(date_trunc(${unit}::text, p.created_at at time zone ${zone}), 'YYYY-MM-DD') as begins
      from posts p
      where p.thread_id = any(${[...threadIds]}) and p.withdrawn_at is null and p.removed_at is null
    ) written
    group by written.begins
    order by written.begins`
}
