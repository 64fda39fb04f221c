import type { Db } from '~/db/client.server'

/**
 * A published post without a published reply, its strength (null: none yet), its vote counts, and
 * the total number of such posts.
 */
export type UnansweredPostsRow = {
  id: number
  strength: number | null
  counts: { up: number; down: number; agree: number; disagree: number; pass: number }
  total: number
}

/**
 * Returns the unanswered posts of some threads, the strongest first, except questions, which are
 * listed by `openQuestions`.
 */
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
