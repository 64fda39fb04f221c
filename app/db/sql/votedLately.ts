import type { Db } from '~/db/client.server'

/** How the votes on one post stand. */
export type VotedRow = { id: number; up: number; down: number; agree: number; disagree: number; pass: number }

/** A thread's version, and the standing posts that were voted on among its latest events, in no order. */
export type VotedLatelyRow = { version: number; mergedIntoId: number | null; posts: VotedRow[] }

/** How the votes stand that were cast lately in a thread: among so many of its latest events. Null when there is no such thread. */
export async function votedLately(db: Db, threadId: number, events: number): Promise<VotedLatelyRow | null> {
  const [row] = await db.$queryRaw<VotedLatelyRow[]>`
    -- votedLately
    select t.version, t.merged_into_id as "mergedIntoId", coalesce(voted.posts, '[]'::json) as posts
    from threads t
      left join lateral (
        select json_agg(json_build_object(
          'id', p.id, 'up', p.quality_up, 'down', p.quality_down, 'agree', p.agree_count, 'disagree', p.disagree_count, 'pass', p.pass_count)) as posts
        from posts p
        where p.id in (
            select e.post_id
            from (select kind, post_id from events where thread_id = t.id order by id desc limit ${events}::int) e
            where e.kind = 'voted'
          )
          and p.thread_id = t.id and p.withdrawn_at is null and p.removed_at is null
      ) voted on true
    where t.id = ${threadId}::int`
  return row ?? null
}
