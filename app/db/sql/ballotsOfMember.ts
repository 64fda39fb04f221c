import type { Db } from '~/db/client.server'
import { Prisma } from '~/db/generated/client'

/** A ballot on a post that stands, with how all votes on that stand. */
export type BallotsOfMemberRow = {
  postId: number
  changedAt: Date
  quality: -1 | 1 | null
  agreement: -1 | 0 | 1 | null
  counts: { up: number; down: number; agree: number; disagree: number; pass: number }
}

/** Where a ballot stands among a member's: when it was changed, in milliseconds, and on which post it is. */
export type BallotPlace = { value: number; id: number }

/** A member's ballots, the one changed last first, at most `limit`; with `after` only those behind that place. Read are the member's own, and no others. */
export function ballotsOfMember(
  db: Db,
  { memberId, after, limit }: { memberId: number; after: BallotPlace | null; limit: number },
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
