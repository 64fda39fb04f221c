import type { Db } from '~/db/client.server'

/**
 * Returns the threads with events of the given kinds since their opinion groups were last computed.
 */
export async function overdueOpinions(db: Db, kinds: readonly string[]): Promise<number[]> {
  const rows = await db.$queryRaw<{ id: number }[]>`
    -- overdueOpinions
    select t.id
    from threads t left join thread_opinions o on o.thread_id = t.id
    where t.version > coalesce(o.version, 0)
      and exists (select from events e where e.thread_id = t.id and e.version > coalesce(o.version, 0) and e.kind = any(${[...kinds]}))
    order by t.id`
  return rows.map(({ id }) => id)
}
