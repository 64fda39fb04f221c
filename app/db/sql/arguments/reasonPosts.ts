import type { Db } from '~/db/client.server'
import { Prisma } from '~/db/generated/client'
import { siblingOrder } from '../ranking/siblingOrder'

type Weighing = { id: number; strength: number }

/**
 * A post with its quality votes and strength, and its strongest supporting and opposing replies.
 */
export type ReasonPostsRow = {
  threadId: number
  withdrawnAt: Date | null
  removedAt: Date | null
  up: number
  down: number
  strength: number | null
  supports: Weighing[]
  opposes: Weighing[]
}

/**
 * Returns what a post's strength is made of, up to `limit` replies of each side; undefined when
 * there is no such post.
 */
export async function reasonPosts(
  db: Db,
  postId: number,
  limit: number,
): Promise<ReasonPostsRow | undefined> {
  const [row] = await db.$queryRaw<ReasonPostsRow[]>`
    -- reasonPosts, prepared
    select weighed.thread_id as "threadId", weighed.withdrawn_at as "withdrawnAt", weighed.removed_at as "removedAt",
      weighed.quality_up as up, weighed.quality_down as down, weighed.strength,
      ${foremost('supports', limit)} as supports, ${foremost('opposes', limit)} as opposes
    from posts weighed
    where weighed.id = ${postId}`
  return row
}

// Replies without a strength sort last, so filtering the few rows that are read avoids reading all
// of them.
const foremost = (stance: 'supports' | 'opposes', limit: number) => Prisma.sql`(
  select coalesce(json_agg(json_build_object('id', few.id, 'strength', few.strength) order by few.strength desc, few.id) filter (where few.strength is not null), '[]')
  from (
    select p.id, p.strength from posts p
    where p.thread_id = weighed.thread_id and p.parent_id = weighed.id and p.stance = ${stance}
    order by ${siblingOrder.strongest}
    limit ${limit}
  ) few)`
