import type { Db } from '~/db/client.server'

/** A post with wrong counters, and its thread, which must be locked to correct them. */
export type DriftedCountersRow = { postId: number; threadId: number }

/** Returns posts whose counters differ from their votes, at most `limit`. */
export function driftedCounters(db: Db, limit: number): Promise<DriftedCountersRow[]> {
  return db.$queryRaw<DriftedCountersRow[]>`
    -- driftedCounters
    select p.id as "postId", p.thread_id as "threadId"
    from posts p left join votes v on v.post_id = p.id
    group by p.id
    having (p.quality_up, p.quality_down, p.agree_count, p.disagree_count, p.pass_count) is distinct from (
      count(*) filter (where v.quality = 1), count(*) filter (where v.quality = -1),
      count(*) filter (where v.agreement = 1), count(*) filter (where v.agreement = -1), count(*) filter (where v.agreement = 0))
    order by p.id
    limit ${limit}`
}
