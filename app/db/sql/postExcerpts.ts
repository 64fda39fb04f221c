import type { Db } from '~/db/client.server'

type Lang = 'de' | 'en'
type Colour = 'red' | 'orange' | 'amber' | 'green' | 'teal' | 'blue' | 'violet' | 'pink'

/** A post with the beginning of its plain text, cut within a word where that falls so; `replyCount` is its direct answers. */
export type PostExcerptRow = {
  id: number
  stance: 'supports' | 'opposes' | 'asks' | 'adds'
  lang: Lang
  text: string
  createdAt: Date
  author: { name: string; demo: boolean }
  thread: { id: number; lang: Lang; questionDe: string | null; questionEn: string | null }
  themes: { id: number; slug: string; nameDe: string; nameEn: string; colour: Colour }[]
  replyCount: number
}

/** The newest standing posts of an author, of a theme, or without a theme, with the beginning of their text. */
export function postExcerpts(
  db: Db,
  of: { authorId: number | null; themeId: number | null; untagged: boolean; characters: number; limit: number; offset: number },
): Promise<PostExcerptRow[]> {
  return db.$queryRaw<PostExcerptRow[]>`
    -- postExcerpts
    select p.id, p.stance, p.lang,
      left(p.text, ${of.characters}) as text,
      p.created_at as "createdAt", p.reply_count as "replyCount",
      json_build_object('name', m.name, 'demo', m.demo) as author,
      json_build_object('id', t.id, 'lang', t.lang, 'questionDe', t.question_de, 'questionEn', t.question_en) as thread,
      coalesce((
        select json_agg(json_build_object('id', th.id, 'slug', th.slug, 'nameDe', th.name_de, 'nameEn', th.name_en, 'colour', th.colour) order by th.slug)
        from post_themes pt join themes th on th.id = pt.theme_id where pt.post_id = p.id
      ), '[]'::json) as themes
    from posts p
      join members m on m.id = p.author_id
      join threads t on t.id = p.thread_id
    where p.withdrawn_at is null and p.removed_at is null
      and (${of.authorId}::int is null or p.author_id = ${of.authorId}::int)
      and (${of.themeId}::int is null or exists (select from post_themes x where x.post_id = p.id and x.theme_id = ${of.themeId}::int))
      and (not ${of.untagged}::boolean or not exists (select from post_themes x where x.post_id = p.id))
    order by p.created_at desc, p.id desc
    limit ${of.limit} offset ${of.offset}`
}
