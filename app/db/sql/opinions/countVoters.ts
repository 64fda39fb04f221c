import type { Db } from '~/db/client.server'

/** Returns the number of members who voted on agreement with at least one post of a thread. */
export async function countVoters(db: Db, threadId: number): Promise<number> {
  const [row] = await db.$queryRaw<{ voters: number }[]>`
    -- countVoters
    select count(distinct v.member_id)::int as voters
    from posts p join votes v on v.post_id = p.id
    where p.thread_id = ${threadId}::int and v.agreement is not null`
  return row?.voters ?? 0
}
