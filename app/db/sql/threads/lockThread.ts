import type { Db } from '~/db/client.server'
import { Prisma } from '~/db/generated/client'

/** A locked thread, with the columns that policies and the audit log need. */
export type LockedThread = {
  id: number
  lang: 'de' | 'en'
  closedAt: Date | null
  pinnedAt: Date | null
  questionDe: string | null
  questionEn: string | null
  themeId: number | null
  mergedIntoId: number | null
}

/** Locks a thread until the transaction ends. Every change in a thread takes this lock first. */
export const lockThread = (db: Db, threadId: number): Promise<LockedThread | null> =>
  locked(db, Prisma.sql`${threadId}::int`)

/**
 * Locks the thread of a post, which may have moved to another thread by the time the lock is
 * granted. Null when there is no such post.
 */
export const lockThreadOfPost = (db: Db, postId: number): Promise<LockedThread | null> =>
  locked(db, Prisma.sql`(select thread_id from posts where id = ${postId}::int)`)

async function locked(db: Db, threadId: Prisma.Sql): Promise<LockedThread | null> {
  const [thread] = await db.$queryRaw<LockedThread[]>`
    -- lockThread, prepared
    select id, lang, closed_at as "closedAt", pinned_at as "pinnedAt", question_de as "questionDe", question_en as "questionEn", theme_id as "themeId",
      merged_into_id as "mergedIntoId"
    from threads where id = ${threadId} for no key update`
  return thread ?? null
}
