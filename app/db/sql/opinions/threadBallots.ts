import type { Db } from '~/db/client.server'

/**
 * The agreement votes on a post: `votes` is a sequence of records of member (4 bytes), time of the
 * first vote in milliseconds (8) and agreement (2).
 */
export type BallotsOnPost = { postId: number; takenOut: boolean; votes: Uint8Array }

/** A thread's version, and the votes on each of its posts that has any, by post id. */
export type ThreadBallotsRow = { version: number; posts: BallotsOnPost[] }

/**
 * Returns all agreement votes of a thread in packed form: a large thread has a million of them,
 * which as rows would take many times the memory. The order depends on the votes only. Null when
 * there is no such thread.
 */
export async function threadBallots(db: Db, threadId: number): Promise<ThreadBallotsRow | null> {
  const rows = await db.$queryRaw<({ version: number } & (BallotsOnPost | { postId: null }))[]>`
    -- threadBallots
    select t.version, answered."postId", answered."takenOut", answered.votes
    from threads t
      left join lateral (
        select p.id as "postId", p.withdrawn_at is not null or p.removed_at is not null as "takenOut",
          string_agg(
            int4send(v.member_id) || int8send((extract(epoch from v.created_at) * 1000)::bigint) || int2send(v.agreement),
            ''::bytea order by v.created_at, v.member_id) as votes
        from posts p join votes v on v.post_id = p.id
        where p.thread_id = t.id and v.agreement is not null
        group by p.id
      ) answered on true
    where t.id = ${threadId}::int
    order by answered."postId"`
  const [first] = rows
  return first === undefined
    ? null
    : { version: first.version, posts: rows.flatMap((row) => (row.postId === null ? [] : [row])) }
}
