import type { Db } from '~/db/client.server'
import { Prisma } from '~/db/generated/client'

/** A ballot on a published post, with the post's vote counts. */
export type BallotsOfMemberRow = {
  postId: number
  changedAt: Date
  quality: -1 | 1 | null
  agreement: -1 | 0 | 1 | null
  counts: { up: number; down: number; agree: number; disagree: number; pass: number }
}

/** Cursor in a member's ballots: the time of the last change in milliseconds, and the post's id. */
export type BallotCursor = { value: number; id: number }

/**
 * Returns a member's ballots, the most recently changed first, at most `limit`, after the cursor
 * `after`. Reads no other member's ballots.
 */
export function ballotsOfMember(
  db: Db,
  { memberId, after, limit }: { memberId: number; after: BallotCursor | null; limit: number },
): Promise<BallotsOfMemberRow[]> {
  return db.$queryRaw<BallotsOfMemberRow[]>`
    -- ballotsOfMember
    select v.post_id as "postId", v.changed_at as "changedAt", v.quality, v.agreement,
      json_build_object('up', p.quality_up, 'down', p.quality_down, 'agree', p.agree_count, 'disagree', p.disagree_count, 'pass', p.pass_count) as counts
    from votes v join posts p on p.id = v.post_id
    where v.member_id = ${memberId} and p.withdrawn_at is null and p.removed_at is null
      ${after ? Prisma.sql`and (v.changed_at, v.post_id) < (${new Date(after.value)}::timestamptz, ${after.id}::int)` : Prisma.empty}
    order by v.changed_at desc, v.post_id desc
    limit ${limit}`
}
