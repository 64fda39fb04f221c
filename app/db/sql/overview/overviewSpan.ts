import type { Db } from '~/db/client.server'

/**
 * The number of published posts by stance, and the days of the first and the last one
 * ('YYYY-MM-DD'; null when there is none).
 */
export type OverviewSpanRow = {
  supports: number
  opposes: number
  asks: number
  adds: number
  first: string | null
  last: string | null
}

/** Counts the published posts of some threads; days are in the given time zone. */
export async function overviewSpan(
  db: Db,
  { threadIds, zone }: { threadIds: readonly number[]; zone: string },
): Promise<OverviewSpanRow> {
  const [row] = await db.$queryRaw<OverviewSpanRow[]>`
    -- overviewSpan
    select (count(*) filter (where p.stance = 'supports'))::int as supports, (count(*) filter (where p.stance = 'opposes'))::int as opposes,
      (count(*) filter (where p.stance = 'asks'))::int as asks, (count(*) filter (where p.stance = 'adds'))::int as adds,
      to_char(min(p.created_at) at time zone ${zone}, 'YYYY-MM-DD') as first, to_char(max(p.created_at) at time zone ${zone}, 'YYYY-MM-DD') as last
    from posts p
    where p.thread_id = any(${[...threadIds]}) and p.withdrawn_at is null and p.removed_at is null`
  return row ?? { supports: 0, opposes: 0, asks: 0, adds: 0, first: null, last: null }
}
