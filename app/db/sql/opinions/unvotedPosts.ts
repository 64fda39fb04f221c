import type { Db } from '~/db/client.server'

/** A published post with its agreement counts. */
export type UnvotedPostsRow = { id: number; agree: number; disagree: number; pass: number }

/**
 * Returns published posts of a thread by other members that this member has not voted on, those
 * with the fewest votes first, at most `limit`. Apart from these it reads only the member's own
 * votes and posts in the thread.
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
