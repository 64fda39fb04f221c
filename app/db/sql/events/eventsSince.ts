import type { Db } from '~/db/client.server'

/**
 * A thread's current version and its events since an earlier one, oldest first; at most the newest
 * `most`.
 */
export type EventsSinceRow = {
  version: number
  mergedIntoId: number | null
  events: { version: number; kind: string; post: number | null }[]
}

/** Returns the events of a thread after a version, or null when there is no such thread. */
export async function eventsSince(
  db: Db,
  threadId: number,
  after: number,
  most: number,
): Promise<EventsSinceRow | null> {
  // Each event increments the version by one, so the range bounds the number of rows read.
  const [row] = await db.$queryRaw<EventsSinceRow[]>`
    -- eventsSince
    select t.version, t.merged_into_id as "mergedIntoId", coalesce(since.events, '[]'::json) as events
    from threads t
      left join lateral (
        select json_agg(json_build_object('version', e.version, 'kind', e.kind, 'post', e.post_id) order by e.version) as events
        from (
          select version, kind, post_id from events
          where thread_id = t.id
          order by id desc
          limit least(greatest(t.version - ${after}::int, 0), ${most}::int)
        ) e
        where e.version > ${after}::int
      ) since on true
    where t.id = ${threadId}::int`
  return row ?? null
}
