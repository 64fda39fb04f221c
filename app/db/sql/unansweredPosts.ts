import type { Db } from '~/db/client.server'

/** A standing post without a standing reply, its strength (null: not weighed) and its ballots, and how many such posts there are in all. */
export type UnansweredPostsRow = {
  id: number
  strength: number | null
  counts: { up: number; down: number; agree: number; disagree: number; pass: number }
  total: number
}

/** What nobody has answered in some threads, the strongest first; questions are not among it, they stand with the open ones. */
export function unansweredPosts(
  db: Db,
  { threadIds, limit }: { threadIds: readonly number[]; limit: number },
): Promise<UnansweredPostsRow[]> {
  return db.$queryRaw<UnansweredPostsRow[]>`
    -- unansweredPosts
    select p.id, p.strength, (count(*) over ())::int as total,
      json_build_object('up', p.quality_up, 'down', p.quality_down, 'agree', p.agree_count, 'disagree', p.disagree_count, 'pass', p.pass_count) as counts
    from posts p
    where p.thread_id = any(${[...threadIds]}) and p.stance <> 'asks' and p.withdrawn_at is null and p.removed_at is null
      and not exists (select from posts a where a.thread_id = p.thread_id and a.parent_id = p.id and a.withdrawn_at is null and a.removed_at is null)
    order by p.strength desc nulls last, p.rank, p.id
    limit ${limit}`
}
