import type { Db } from '~/db/client.server'

type Lang = 'de' | 'en'

/**
 * A post as link previews show it, without content when unpublished; `answers` is the author of its
 * published parent.
 */
export type PreviewPostRow = {
  id: number
  stance: 'supports' | 'opposes' | 'asks' | 'adds'
  lang: Lang
  standing: 'stands' | 'withdrawn' | 'removed'
  removedReason: string | null
  text: string
  author: { name: string; demo: boolean }
  answers: string | null
  thread: { id: number; lang: Lang; questionDe: string | null; questionEn: string | null }
}

/** Returns a post with an excerpt, and the question of its thread. */
export async function previewPost(
  db: Db,
  postId: number,
  characters: number,
): Promise<PreviewPostRow | null> {
  const [post] = await db.$queryRaw<PreviewPostRow[]>`
    -- previewPost
    select p.id, p.stance, p.lang, p.removed_reason as "removedReason",
      case when p.withdrawn_at is not null then 'withdrawn' when p.removed_at is not null then 'removed' else 'stands' end as standing,
      case when p.withdrawn_at is null and p.removed_at is null then left(p.text, ${characters}) else '' end as text,
      json_build_object('name', m.name, 'demo', m.demo) as author,
      answered.name as answers,
      json_build_object('id', t.id, 'lang', t.lang, 'questionDe', t.question_de, 'questionEn', t.question_en) as thread
    from posts p
      join members m on m.id = p.author_id
      join threads t on t.id = p.thread_id
      left join posts up on up.id = p.parent_id and up.withdrawn_at is null and up.removed_at is null
      left join members answered on answered.id = up.author_id
    where p.id = ${postId}`
  return post ?? null
}
