import type { Db } from '~/db/client.server'
import type { LockedThread } from './lockThread'

/** A locked thread with its number of posts. */
export type LockThreadsRow = LockedThread & { postCount: number }

/**
 * Locks threads, and threads merged into them, until the transaction ends. Locks lower ids first,
 * as everywhere, to avoid deadlocks.
 */
export function lockThreads(db: Db, threadIds: readonly number[]): Promise<LockThreadsRow[]> {
  return db.$queryRaw<LockThreadsRow[]>`
    -- lockThreads
    select id, lang, closed_at as "closedAt", pinned_at as "pinnedAt", question_de as "questionDe", question_en as "questionEn", theme_id as "themeId",
      merged_into_id as "mergedIntoId", post_count as "postCount"
    from threads where id = any(${[...threadIds]}) or merged_into_id = any(${[...threadIds]})
    order by id
    for no key update`
}
