import type { Db } from '~/db/client.server'
import { Prisma } from '~/db/generated/client'

/** A reply with its number of votes. */
export type NewestRepliesRow = {
  id: number
  standing: 'stands' | 'withdrawn' | 'removed'
  createdAt: Date
  counts: { up: number; down: number; agree: number; disagree: number; pass: number }
}

/**
 * Returns the newest replies to a post or, with null, to the thread's question, at most `limit`.
 */
export function newestReplies(
  db: Db,
  { threadId, parentId, limit }: { threadId: number; parentId: number | null; limit: number },
): Promise<NewestRepliesRow[]> {
  return db.$queryRaw<NewestRepliesRow[]>`
    -- newestReplies, prepared
    select p.id, p.created_at as "createdAt",
      case when p.withdrawn_at is not null then 'withdrawn' when p.removed_at is not null then 'removed' else 'stands' end as standing,
      json_build_object('up', p.quality_up, 'down', p.quality_down, 'agree', p.agree_count, 'disagree', p.disagree_count, 'pass', p.pass_count) as counts
    from posts p
    where p.thread_id = ${threadId} and ${parentId === null ? Prisma.sql`p.parent_id is null` : Prisma.sql`p.parent_id = ${parentId}`}
    order by p.created_at desc, p.id desc
    limit ${limit}`
}
