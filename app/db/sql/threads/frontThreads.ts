import type { Db } from '~/db/client.server'
import { stanceCounts, type StanceCounts } from './stanceCounts'

type Lang = 'de' | 'en'

/** A thread on the front page. */
export type FrontThreadRow = {
  id: number
  lang: Lang
  questionDe: string | null
  questionEn: string | null
  articleId: number | null
  createdAt: Date
  closedAt: Date | null
  pinnedAt: Date | null
  lastPostAt: Date | null
  postCount: number
  stances: StanceCounts
}

/**
 * Returns threads for the front page: pinned ones first, then by the time of the last post; at most
 * `limit`.
 */
export function frontThreads(db: Db, limit: number): Promise<FrontThreadRow[]> {
  return db.$queryRaw<FrontThreadRow[]>`
    -- frontThreads
    select t.id, t.lang, t.question_de as "questionDe", t.question_en as "questionEn", t.article_id as "articleId",
      t.created_at as "createdAt", t.closed_at as "closedAt", t.pinned_at as "pinnedAt", t.last_post_at as "lastPostAt",
      t.post_count as "postCount",
      ${stanceCounts} as stances
    from threads t
    where t.merged_into_id is null
    order by t.pinned_at desc nulls last, coalesce(t.last_post_at, t.created_at) desc, t.position, t.id
    limit ${limit}`
}
