import type { Db } from '~/db/client.server'

/** A whole ballot; a half that is null says nothing. */
export type VoteToSave = {
  postId: number
  memberId: number
  threadId: number
  quality: number | null
  agreement: number | null
  at: Date
}

/** The member's one ballot on the post, new or changed; the counters follow by trigger. */
export async function saveVote(db: Db, vote: VoteToSave): Promise<void> {
  await db.$executeRaw`
    -- saveVote, prepared
    insert into votes (post_id, member_id, thread_id, quality, agreement, created_at, changed_at)
    values (${vote.postId}, ${vote.memberId}, ${vote.threadId}, ${vote.quality}, ${vote.agreement}, ${vote.at}, ${vote.at})
    on conflict (post_id, member_id) do update
      set quality = excluded.quality, agreement = excluded.agreement, changed_at = excluded.changed_at`
}
