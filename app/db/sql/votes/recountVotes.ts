import type { Db } from '~/db/client.server'

/**
 * The differences between a post's counters and its votes (counter minus votes), and the current
 * values of the others.
 */
export type RecountVotesRow = {
  off: { qualityUp: number; qualityDown: number; agree: number; disagree: number; pass: number }
  up: number
  down: number
  agree: number
  disagree: number
  stands: boolean
}

/**
 * Sets a post's counters to the counts of its votes and returns the differences. Requires the
 * thread's lock.
 */
export async function recountVotes(db: Db, postId: number): Promise<RecountVotesRow | null> {
  const [row] = await db.$queryRaw<RecountVotesRow[]>`
    -- recountVotes
    with counted as (
      select
        count(*) filter (where quality = 1)::int as up, count(*) filter (where quality = -1)::int as down,
        count(*) filter (where agreement = 1)::int as agree, count(*) filter (where agreement = -1)::int as disagree,
        count(*) filter (where agreement = 0)::int as pass
      from votes where post_id = ${postId}
    ), stood as (
      select id, quality_up, quality_down, agree_count, disagree_count, pass_count from posts where id = ${postId}
    )
    update posts p set quality_up = c.up, quality_down = c.down, agree_count = c.agree, disagree_count = c.disagree, pass_count = c.pass
    from counted c, stood s
    where p.id = s.id
    returning c.up, c.down, c.agree, c.disagree, p.withdrawn_at is null and p.removed_at is null as stands,
      json_build_object('qualityUp', s.quality_up - c.up, 'qualityDown', s.quality_down - c.down,
        'agree', s.agree_count - c.agree, 'disagree', s.disagree_count - c.disagree, 'pass', s.pass_count - c.pass) as off`
  return row ?? null
}
