import type { Db } from '~/db/client.server'

/** A post's vote counts and strength. */
export type VotedPostRow = {
  id: number
  up: number
  down: number
  agree: number
  disagree: number
  pass: number
  strength: number | null
}

/**
 * A thread's version, and the published posts that its latest votes were cast on, with all their
 * ancestors, unordered.
 */
export type RecentlyVotedPostsRow = {
  version: number
  mergedIntoId: number | null
  posts: VotedPostRow[]
}

/**
 * Returns the current counts of the posts with recent votes (among a number of latest events), and
 * the strengths of their ancestors. Null when there is no such thread.
 */
export async function recentlyVotedPosts(
  db: Db,
  threadId: number,
  events: number,
): Promise<RecentlyVotedPostsRow | null> {
  // Postgres overestimates the depth by far and would read every post; the offsets keep the plan to
  // these posts.
  const [row] = await db.$queryRaw<RecentlyVotedPostsRow[]>`
    -- recentlyVotedPosts
    with recursive line as (
      select p.id, p.parent_id
      from (
        select distinct e.post_id
        from (select kind, post_id from events where thread_id = ${threadId}::int order by id desc limit ${events}::int) e
        where e.kind = 'voted'
      ) voted cross join lateral (select id, parent_id from posts where id = voted.post_id and thread_id = ${threadId}::int offset 0) p
      union
      select up.id, up.parent_id from line cross join lateral (select id, parent_id from posts where id = line.parent_id offset 0) up
    )
    select t.version, t.merged_into_id as "mergedIntoId", coalesce((
      select json_agg(json_build_object(
        'id', p.id, 'up', p.quality_up, 'down', p.quality_down, 'agree', p.agree_count, 'disagree', p.disagree_count, 'pass', p.pass_count, 'strength', p.strength))
      from line cross join lateral (
        select id, quality_up, quality_down, agree_count, disagree_count, pass_count, strength, withdrawn_at, removed_at from posts where id = line.id offset 0
      ) p
      where p.withdrawn_at is null and p.removed_at is null
    ), '[]'::json) as posts
    from threads t
    where t.id = ${threadId}::int`
  return row ?? null
}
