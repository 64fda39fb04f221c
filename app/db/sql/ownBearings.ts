import type { Db } from '~/db/client.server'

/** What a stored plane says of one member's answers: how many statements are in it, how many of them were taken out, and what those that the member answered do, in the plane's order, as they were stored. */
export type OwnBearingsRow = {
  statements: number
  takenOut: number
  answered: { agreement: -1 | 0 | 1; pull: unknown }[]
}

/** The part of a thread's plane that one member's place is found by; the rest of it, which is one entry a statement, stays where it is. */
export async function ownBearings(
  db: Db,
  threadId: number,
  memberId: number,
): Promise<OwnBearingsRow> {
  // As text, since what was stored in a shape of former days may hold no number.
  const [row] = await db.$queryRaw<OwnBearingsRow[]>`
    -- ownBearings, prepared
    with own as (
      select post_id::text as statement, agreement from votes where member_id = ${memberId} and thread_id = ${threadId} and agreement is not null
    )
    select count(*)::int as statements, (count(*) filter (where said.bearing -> 'pull' = 'null'))::int as "takenOut",
      coalesce(json_agg(json_build_object('agreement', own.agreement, 'pull', said.bearing -> 'pull') order by said.place) filter (where own.statement is not null), '[]') as answered
    from thread_opinions o
      cross join lateral jsonb_array_elements(case when jsonb_typeof(o.plane) = 'array' then o.plane else '[]' end) with ordinality said (bearing, place)
      left join own on own.statement = said.bearing ->> 'statement'
    where o.thread_id = ${threadId}`
  return row ?? { statements: 0, takenOut: 0, answered: [] }
}
