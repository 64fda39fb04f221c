import type { Db } from '~/db/client.server'

/**
 * One member's part of a stored opinion plane: the number of statements in it, how many of them are
 * no longer published, and the coefficients of the statements that the member voted on, in the
 * plane's order, as stored.
 */
export type OwnCoefficientsRow = {
  statements: number
  takenOut: number
  answered: { agreement: -1 | 0 | 1; pull: unknown }[]
}

/**
 * Reads the part of a thread's opinion plane that is needed to compute one member's position,
 * without loading the whole plane (one entry per statement).
 */
export async function ownCoefficients(
  db: Db,
  threadId: number,
  memberId: number,
): Promise<OwnCoefficientsRow> {
  // As text, because an entry in an older format may not contain a number.
  const [row] = await db.$queryRaw<OwnCoefficientsRow[]>`
    -- ownCoefficients, prepared
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
