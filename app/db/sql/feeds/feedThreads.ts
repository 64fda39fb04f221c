import type { Db } from '~/db/client.server'

type Lang = 'de' | 'en'

/** A newly opened thread, with the origin of its question. */
export type FeedThreadRow = {
  id: number
  lang: Lang
  questionDe: string | null
  questionEn: string | null
  createdAt: Date
  /** One entry for each language of the article. */
  origins: { lang: Lang; quote: string; heading: string | null; articleTitle: string }[]
  articleSlug: string | null
}

/** Returns the newest threads, at most `limit`. */
export function feedThreads(db: Db, limit: number): Promise<FeedThreadRow[]> {
  return db.$queryRaw<FeedThreadRow[]>`
    -- feedThreads
    select t.id, t.lang, t.question_de as "questionDe", t.question_en as "questionEn", t.created_at as "createdAt", a.slug as "articleSlug",
      coalesce((
        select json_agg(json_build_object('lang', o.lang, 'quote', o.quote, 'heading', o.heading, 'articleTitle', x.title) order by o.lang)
        from thread_origins o join article_texts x on x.article_id = t.article_id and x.lang = o.lang
        where o.thread_id = t.id
      ), '[]'::json) as origins
    from (select id, lang, question_de, question_en, created_at, article_id from threads where merged_into_id is null order by created_at desc, id desc limit ${limit}) t
      left join articles a on a.id = t.article_id
    order by t.created_at desc, t.id desc`
}
