import type { Db } from '~/db/client.server'
import type { LockedThread } from './lockThread'

/** A thread that is held, with the number of its posts. */
export type LockThreadsRow = LockedThread & { postCount: number }

/** These threads, held until the transaction ends: the lower ids first, as everywhere, and those with them that were merged into any of these. */
export function lockThreads(db: Db, threadIds: readonly number[]): Promise<LockThreadsRow[]> {
  return db.$queryRaw<LockThreadsRow[]>`
    -- lockThreads
    select id, lang, closed_at as "closedAt", pinned_at as "pinnedAt", question_de as "questionDe", question_en as "questionEn", theme_id as "themeId",
      merged_into_id as "mergedIntoId", post_count as "postCount"
    from threads where id = any(${[...threadIds]}) or merged_into_id = any(${[...threadIds]})
    order by id
    for no key update`
}
