import type { Db } from '~/db/client.server'

/**
 * A published post that all camps of its thread agree with, the degree in (0, 1), and the total
 * number of such posts.
 */
export type SharedPostsRow = { id: number; commonGround: number; total: number }

/**
 * Returns the common ground of some threads as far as the posts are still published, the highest
 * first.
 */
export function sharedPosts(
  db: Db,
  { threadIds, limit }: { threadIds: readonly number[]; limit: number },
): Promise<SharedPostsRow[]> {
  return db.$queryRaw<SharedPostsRow[]>`
    -- sharedPosts
    select p.id, p.common_ground as "commonGround", (count(*) over ())::int as total
    from thread_opinions o
      cross join lateral jsonb_array_elements(o.findings -> 'shared') told
      join posts p on p.id = (told ->> 'statement')::int and p.thread_id = o.thread_id
    where o.thread_id = any(${[...threadIds]}) and p.common_ground is not null and p.withdrawn_at is null and p.removed_at is null
    order by p.common_ground desc, p.id
    limit ${limit}`
}
