import type { Db } from '~/db/client.server'
import { themeMark, type ThemeMarkRow } from './themeMark'

/** The number of published posts of a theme by stance; the null theme counts untagged posts. */
export type ThemeStancesRow = {
  theme: ThemeMarkRow | null
  supports: number
  opposes: number
  asks: number
  adds: number
}

/**
 * Counts the published posts of some threads by theme and stance, the most frequent themes first,
 * at most `limit`; untagged posts come last.
 */
export function themeStances(
  db: Db,
  { threadIds, limit }: { threadIds: readonly number[]; limit: number },
): Promise<ThemeStancesRow[]> {
  return db.$queryRaw<ThemeStancesRow[]>`
    -- themeStances
    select case when th.id is not null then ${themeMark} end as theme,
      c.supports, c.opposes, c.asks, c.adds
    from (
      select pt.theme_id, count(*) as posts, row_number() over (order by pt.theme_id is null, count(*) desc, pt.theme_id) as place,
        (count(*) filter (where p.stance = 'supports'))::int as supports, (count(*) filter (where p.stance = 'opposes'))::int as opposes,
        (count(*) filter (where p.stance = 'asks'))::int as asks, (count(*) filter (where p.stance = 'adds'))::int as adds
      from posts p left join post_themes pt on pt.post_id = p.id
      where p.thread_id = any(${[...threadIds]}) and p.withdrawn_at is null and p.removed_at is null
      group by pt.theme_id
    ) c left join themes th on th.id = c.theme_id
    where c.place <= ${limit} or c.theme_id is null
    order by th.id is null, c.posts desc, th.slug`
}
