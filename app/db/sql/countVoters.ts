import type { Db } from '~/db/client.server'

/** How many members said of at least one post of a thread whether they agree. */
export async function countVoters(db: Db, threadId: number): Promise<number> {
  const [row] = await db.$queryRaw<{ voters: number }[]>`
    -- countVoters
    select count(distinct v.member_id)::int as voters
    from posts p join votes v on v.post_id = p.id
    where p.thread_id = ${threadId}::int and v.agreement is not null`
  return row?.voters ?? 0
}
