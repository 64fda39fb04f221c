import type { Db } from '~/db/client.server'

type Lang = 'de' | 'en'

/** A published post with its full content, for feeds. */
export type FeedPostRow = {
  id: number
  stance: 'supports' | 'opposes' | 'asks' | 'adds'
  lang: Lang
  html: string
  createdAt: Date
  editedAt: Date | null
  author: { name: string; demo: boolean }
  thread: { id: number; lang: Lang; questionDe: string | null; questionEn: string | null }
}

/** Returns those of the given posts that are published, newest first. */
export function feedPosts(db: Db, ids: readonly number[]): Promise<FeedPostRow[]> {
  return db.$queryRaw<FeedPostRow[]>`
    -- feedPosts
    select p.id, p.stance, p.lang, p.html, p.created_at as "createdAt", p.edited_at as "editedAt",
      (select json_build_object('name', m.name, 'demo', m.demo) from members m where m.id = p.author_id) as author,
      (select json_build_object('id', t.id, 'lang', t.lang, 'questionDe', t.question_de, 'questionEn', t.question_en) from threads t where t.id = p.thread_id) as thread
    from posts p
    where p.id = any(${[...ids]}) and p.withdrawn_at is null and p.removed_at is null
    order by p.created_at desc, p.id desc`
}
