import type { Db } from '~/db/client.server'

/** A standing post that all camps of its thread share, and how far they back it, in (0, 1), and how many such posts there are in all. */
export type SharedPostsRow = { id: number; commonGround: number; total: number }

/** What was found to be shared by all camps in some threads, as far as it still stands, what is backed most first. */
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
