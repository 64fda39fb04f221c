import type { Db } from '~/db/client.server'

type Lang = 'de' | 'en'

/** A thread found by search; markers enclose the matches in its questions. */
export type SearchHitThreadRow = {
  id: number
  lang: Lang
  questionDe: string | null
  questionEn: string | null
  markedDe: string | null
  markedEn: string | null
  postCount: number
  lastPostAt: Date | null
  closedAt: Date | null
}

type Wish = { de: string; en: string; themeId: number | null; lang: string | null; limit: number }
type Marks = { start: string; stop: string }

/**
 * Returns threads whose question or origin matches either language's query; matches in the question
 * rank higher.
 */
export function searchHitThreads(
  db: Db,
  { de, en, themeId, lang, limit }: Wish,
  marks: Marks,
): Promise<SearchHitThreadRow[]> {
  const options = `StartSel=${marks.start}, StopSel=${marks.stop}, HighlightAll=true`
  return db.$queryRaw<SearchHitThreadRow[]>`
    -- searchHitThreads
    select t.id, t.lang, t.question_de as "questionDe", t.question_en as "questionEn", t.post_count as "postCount",
      t.last_post_at as "lastPostAt", t.closed_at as "closedAt",
      ts_headline('standpunkt_de', translate(t.question_de, ${marks.start + marks.stop}, ''), ${de}::tsquery, ${options}) as "markedDe",
      ts_headline('standpunkt_en', translate(t.question_en, ${marks.start + marks.stop}, ''), ${en}::tsquery, ${options}) as "markedEn"
    from (
      select s.thread_id, ts_rank(s.vector, ${de}::tsquery || ${en}::tsquery, 1) as rank
      from thread_search s join threads u on u.id = s.thread_id
      where (s.vector @@ ${de}::tsquery or s.vector @@ ${en}::tsquery)
        and u.merged_into_id is null
        and (${themeId}::int is null or u.theme_id = ${themeId}::int)
        and (${lang}::text is null or u.lang = ${lang}::text)
      order by rank desc, s.thread_id desc
      limit ${limit}
    ) found join threads t on t.id = found.thread_id
    order by found.rank desc, t.id desc`
}
