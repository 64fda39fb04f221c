import type { Db } from '~/db/client.server'
import { standingOver } from './standingOver'

/** A post that is to be moved: what it answers, and how many posts and levels of them stand beneath it. */
export type MovingGroundRow = {
  parentId: number | null
  belowCount: number
  levels: number
  /** What it is to answer, and whether that is the post itself or stands beneath it, by whatever places; null where there is no such post. */
  target: {
    id: number
    threadId: number
    depth: number
    standing: 'stands' | 'withdrawn' | 'removed'
    beneath: boolean
  } | null
}

/** What moving a post of a thread beneath another post is decided by (null: beneath none); null when it is no post of this thread. */
export async function movingGround(
  db: Db,
  { postId, threadId, targetId }: { postId: number; threadId: number; targetId: number | null },
): Promise<MovingGroundRow | null> {
  const [row] = await db.$queryRaw<MovingGroundRow[]>`
    -- movingGround
    with recursive below as (
      select id, depth from posts where id = ${postId} and thread_id = ${threadId}
      union all
      select down.id, down.depth from below join posts down on down.thread_id = ${threadId} and down.parent_id = below.id
    ), ${standingOver(targetId)}
    select p.parent_id as "parentId", p.below_count as "belowCount", (select max(depth) from below) - p.depth as levels,
      case when t.id is not null then json_build_object('id', t.id, 'threadId', t.thread_id, 'depth', t.depth, 'beneath', p.id in (select id from over),
        'standing', case when t.withdrawn_at is not null then 'withdrawn' when t.removed_at is not null then 'removed' else 'stands' end) end as target
    from posts p left join posts t on t.id = ${targetId}::int
    where p.id = ${postId} and p.thread_id = ${threadId}`
  return row ?? null
}
