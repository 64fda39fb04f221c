import type { Db } from '~/db/client.server'

/** A complete ballot; null means no vote on that axis. */
export type VoteToSave = {
  postId: number
  memberId: number
  threadId: number
  quality: number | null
  agreement: number | null
  at: Date
}

/** Inserts or updates a member's ballot on a post; a trigger updates the counters. */
export async function saveVote(db: Db, vote: VoteToSave): Promise<void> {
  await db.$executeRaw`
    -- saveVote, prepared
    insert into votes (post_id, member_id, thread_id, quality, agreement, created_at, changed_at)
    values (${vote.postId}, ${vote.memberId}, ${vote.threadId}, ${vote.quality}, ${vote.agreement}, ${vote.at}, ${vote.at})
    on conflict (post_id, member_id) do update
      set quality = excluded.quality, agreement = excluded.agreement, changed_at = excluded.changed_at`
}
