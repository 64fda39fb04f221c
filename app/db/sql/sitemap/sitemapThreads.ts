import type { Db } from '~/db/client.server'

type Lang = 'de' | 'en'

/** A thread as its address needs it, and the time of its last post, or of its opening. */
export type SitemapThreadRow = {
  id: number
  lang: Lang
  questionDe: string | null
  questionEn: string | null
  movedAt: Date
}

/** Returns the threads with ids above `after` up to `last`, by id. */
export function sitemapThreads(
  db: Db,
  { after, last }: { after: number; last: number },
): Promise<SitemapThreadRow[]> {
  return db.$queryRaw<SitemapThreadRow[]>`
    -- sitemapThreads
    select id, lang, question_de as "questionDe", question_en as "questionEn", greatest(created_at, last_post_at) as "movedAt"
    from threads
    where id > ${after} and id <= ${last} and merged_into_id is null
    order by id`
}
