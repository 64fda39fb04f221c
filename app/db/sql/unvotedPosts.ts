import type { Db } from '~/db/client.server'

/** A standing post, with how all members have answered whether they agree. */
export type UnvotedPostsRow = { id: number; agree: number; disagree: number; pass: number }

/**
 * The standing posts of a thread by others than this member, who has not said of them whether they agree: those that fewest have
 * answered, at most `limit`. Beside these no more is read than what the member has answered or written there.
 */
export function unvotedPosts(
  db: Db,
  { threadId, memberId, limit }: { threadId: number; memberId: number; limit: number },
): Promise<UnvotedPostsRow[]> {
  return db.$queryRaw<UnvotedPostsRow[]>`
    -- unvotedPosts
    select p.id, p.agree_count as agree, p.disagree_count as disagree, p.pass_count as pass
    from posts p
    where p.thread_id = ${threadId} and p.withdrawn_at is null and p.removed_at is null and p.author_id <> ${memberId}
      and not exists (select from votes v where v.post_id = p.id and v.member_id = ${memberId} and v.thread_id = ${threadId} and v.agreement is not null)
    order by p.agree_count + p.disagree_count + p.pass_count, p.id
    limit ${limit}`
}
