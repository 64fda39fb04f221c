import type { Db } from '~/db/client.server'

/** A thread's version now, and what happened since an earlier one, oldest first: at most the newest `most` events. */
export type EventsSinceRow = {
  version: number
  mergedIntoId: number | null
  events: { version: number; kind: string; post: number | null }[]
}

/** What happened to a thread after a version of it, or null when there is no such thread. */
export async function eventsSince(
  db: Db,
  threadId: number,
  after: number,
  most: number,
): Promise<EventsSinceRow | null> {
  // Each event moves the version by one, so that no more of them are read than are told.
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
