import type { Db } from '~/db/client.server'

/**
 * A post's author and standing, with a member's ballot; `quality` and `agreement` are null without
 * a vote.
 */
export type PostWithBallotRow = {
  threadId: number
  authorId: number
  withdrawnAt: Date | null
  removedAt: Date | null
  /** The votes of all members, including this one. */
  up: number
  down: number
  agree: number
  disagree: number
  quality: -1 | 1 | null
  agreement: -1 | 0 | 1 | null
}

/** Returns a post as voting needs it, with the member's current ballot. */
export async function postWithBallot(
  db: Db,
  postId: number,
  memberId: number,
): Promise<PostWithBallotRow | null> {
  const [row] = await db.$queryRaw<PostWithBallotRow[]>`
    -- postWithBallot, prepared
    select p.thread_id as "threadId", p.author_id as "authorId", p.withdrawn_at as "withdrawnAt", p.removed_at as "removedAt", p.quality_up as up, p.quality_down as down, p.agree_count as agree, p.disagree_count as disagree, v.quality, v.agreement
    from posts p left join votes v on v.post_id = p.id and v.member_id = ${memberId}
    where p.id = ${postId}`
  return row ?? null
}
