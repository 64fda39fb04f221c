import type { Db } from '~/db/client.server'
import { ancestorsOrSelf } from '../placements/ancestorsOrSelf'

/** A post to be moved: its parent, and the number of descendants and levels below it. */
export type MovePreconditionsRow = {
  parentId: number | null
  belowCount: number
  levels: number
  /**
   * The new parent, and whether it is the post itself or one of its descendants, also through
   * placements; null when there is no such post.
   */
  target: {
    id: number
    threadId: number
    depth: number
    standing: 'stands' | 'withdrawn' | 'removed'
    beneath: boolean
  } | null
}

/**
 * Returns what the move policy needs: a post of a thread and the new parent (null: the question).
 * Null when the post is not in this thread.
 */
export async function movePreconditions(
  db: Db,
  { postId, threadId, targetId }: { postId: number; threadId: number; targetId: number | null },
): Promise<MovePreconditionsRow | null> {
  const [row] = await db.$queryRaw<MovePreconditionsRow[]>`
    -- movePreconditions
    with recursive below as (
      select id, depth from posts where id = ${postId} and thread_id = ${threadId}
      union all
      select down.id, down.depth from below join posts down on down.thread_id = ${threadId} and down.parent_id = below.id
    ), ${ancestorsOrSelf(targetId)}
    select p.parent_id as "parentId", p.below_count as "belowCount", (select max(depth) from below) - p.depth as levels,
      case when t.id is not null then json_build_object('id', t.id, 'threadId', t.thread_id, 'depth', t.depth, 'beneath', p.id in (select id from over),
        'standing', case when t.withdrawn_at is not null then 'withdrawn' when t.removed_at is not null then 'removed' else 'stands' end) end as target
    from posts p left join posts t on t.id = ${targetId}::int
    where p.id = ${postId} and p.thread_id = ${threadId}`
  return row ?? null
}
