import type { Db } from '~/db/client.server'

/**
 * The original of a possible duplicate: whether it is a descendant of the duplicate, and whether it
 * is itself marked as a duplicate of it, directly or through others.
 */
export type DuplicatePreconditionsRow = {
  id: number
  threadId: number
  standing: 'stands' | 'withdrawn' | 'removed'
  beneath: boolean
  repeats: boolean
}

/** Returns what the policy for duplicate marks needs; null when there is no such original. */
export async function duplicatePreconditions(
  db: Db,
  { postId, originalId }: { postId: number; originalId: number },
): Promise<DuplicatePreconditionsRow | null> {
  const [row] = await db.$queryRaw<DuplicatePreconditionsRow[]>`
    -- duplicatePreconditions
    with recursive above as (
      select id, parent_id from posts where id = ${originalId}::int
      union all
      select up.id, up.parent_id from above join posts up on up.id = above.parent_id
    ), repeated as (
      select ${originalId}::int as id
      union
      select m.duplicate_of_id from repeated join marks m on m.post_id = repeated.id and m.kind = 'duplicate' and (m.outcome is null or m.outcome = 'accepted')
    )
    select o.id, o.thread_id as "threadId",
      case when o.withdrawn_at is not null then 'withdrawn' when o.removed_at is not null then 'removed' else 'stands' end as standing,
      ${postId}::int in (select id from above) as beneath, ${postId}::int in (select id from repeated) as repeats
    from posts o where o.id = ${originalId}::int`
  return row ?? null
}
