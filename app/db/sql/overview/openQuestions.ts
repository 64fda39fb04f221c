import type { Db } from '~/db/client.server'

/**
 * A published post that asks and has no accepted answer, its number of published replies, and the
 * total number of such posts.
 */
export type OpenQuestionsRow = { id: number; replies: number; total: number }

/**
 * Returns the open questions of some threads: first those without a reply, each group by waiting
 * time.
 */
export function openQuestions(
  db: Db,
  { threadIds, limit }: { threadIds: readonly number[]; limit: number },
): Promise<OpenQuestionsRow[]> {
  return db.$queryRaw<OpenQuestionsRow[]>`
    -- openQuestions
    select p.id, r.replies, (count(*) over ())::int as total
    from posts p cross join lateral (
      select count(*)::int as replies, bool_or(a.accepted_at is not null) as accepted
      from posts a
      where a.thread_id = p.thread_id and a.parent_id = p.id and a.withdrawn_at is null and a.removed_at is null
    ) r
    where p.thread_id = any(${[...threadIds]}) and p.stance = 'asks' and p.withdrawn_at is null and p.removed_at is null and r.accepted is not true
    order by r.replies > 0, p.created_at, p.id
    limit ${limit}`
}
