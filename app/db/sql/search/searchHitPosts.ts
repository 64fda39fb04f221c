import type { Db } from '~/db/client.server'
import { themeMark, type ThemeMarkRow } from '../themes/themeMark'

type Lang = 'de' | 'en'

/** A search hit with an excerpt of its plain text, in which markers enclose the matches. */
export type SearchHitPostRow = {
  id: number
  stance: 'supports' | 'opposes' | 'asks' | 'adds'
  lang: Lang
  extract: string
  createdAt: Date
  author: { name: string; demo: boolean }
  thread: { id: number; lang: Lang; questionDe: string | null; questionEn: string | null }
  themes: ThemeMarkRow[]
  replyCount: number
}

type Marks = { start: string; stop: string }

/**
 * Returns those of the given posts that are published, in the order of the ids, with excerpts
 * around the matches of each language's query. Looks for excerpts in the first 8,000 characters
 * only; without a query the excerpt is the beginning of the text.
 */
export function searchHitPosts(
  db: Db,
  ids: readonly number[],
  query: { de: string; en: string } | null,
  marks: Marks,
): Promise<SearchHitPostRow[]> {
  const options = `StartSel=${marks.start}, StopSel=${marks.stop}, MaxFragments=2, MaxWords=26, MinWords=12, FragmentDelimiter=" … "`
  return db.$queryRaw<SearchHitPostRow[]>`
    -- searchHitPosts
    select p.id, p.stance, p.lang, p.created_at as "createdAt", p.reply_count as "replyCount",
      case when ${query === null}::boolean then left(x.text, 300)
        else ts_headline(search_configuration(p.lang), x.text, case p.lang when 'en' then ${query?.en ?? ''}::tsquery else ${query?.de ?? ''}::tsquery end, ${options}) end as extract,
      json_build_object('name', m.name, 'demo', m.demo) as author,
      json_build_object('id', t.id, 'lang', t.lang, 'questionDe', t.question_de, 'questionEn', t.question_en) as thread,
      coalesce((
        select json_agg(${themeMark} order by th.slug)
        from post_themes pt join themes th on th.id = pt.theme_id where pt.post_id = p.id
      ), '[]'::json) as themes
    from unnest(${ids}::int[]) with ordinality found(id, place)
      join posts p on p.id = found.id
      join members m on m.id = p.author_id
      join threads t on t.id = p.thread_id
      cross join lateral (select translate(left(p.text, 8000), ${marks.start + marks.stop}, '') as text) x
    where p.withdrawn_at is null and p.removed_at is null
    order by found.place`
}
