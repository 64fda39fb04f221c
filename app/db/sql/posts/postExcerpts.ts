import type { Db } from '~/db/client.server'
import { themeMark, type ThemeMarkRow } from '../themes/themeMark'

type Lang = 'de' | 'en'

/**
 * A post with the beginning of its plain text, possibly cut within a word; `replyCount` counts
 * direct replies.
 */
export type PostExcerptRow = {
  id: number
  stance: 'supports' | 'opposes' | 'asks' | 'adds'
  lang: Lang
  text: string
  createdAt: Date
  author: { name: string; demo: boolean }
  thread: { id: number; lang: Lang; questionDe: string | null; questionEn: string | null }
  themes: ThemeMarkRow[]
  replyCount: number
}

/**
 * Returns those of the given posts that are published, newest first, with excerpts of a length in
 * characters.
 */
export function postExcerpts(
  db: Db,
  ids: readonly number[],
  characters: number,
): Promise<PostExcerptRow[]> {
  return db.$queryRaw<PostExcerptRow[]>`
    -- postExcerpts
    select p.id, p.stance, p.lang,
      left(p.text, ${characters}) as text,
      p.created_at as "createdAt", p.reply_count as "replyCount",
      (select json_build_object('name', m.name, 'demo', m.demo) from members m where m.id = p.author_id) as author,
      (select json_build_object('id', t.id, 'lang', t.lang, 'questionDe', t.question_de, 'questionEn', t.question_en) from threads t where t.id = p.thread_id) as thread,
      coalesce((
        select json_agg(${themeMark} order by th.slug)
        from post_themes pt join themes th on th.id = pt.theme_id where pt.post_id = p.id
      ), '[]'::json) as themes
    from posts p
    where p.id = any(${[...ids]}) and p.withdrawn_at is null and p.removed_at is null
    order by p.created_at desc, p.id desc`
}
