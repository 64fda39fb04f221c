import type { Db } from '~/db/client.server'

/**
 * A placement of a post: its stance there, the thread, and the parent there (null: the question).
 */
export type PlacementsOfPostsRow = {
  id: number
  postId: number
  stance: 'supports' | 'opposes' | 'asks' | 'adds'
  thread: { id: number; lang: 'de' | 'en'; questionDe: string | null; questionEn: string | null }
  /**
   * `text` is the beginning of the parent's text; text and author are empty unless it is published.
   */
  parent: {
    id: number
    author: string
    lang: 'de' | 'en'
    text: string
    standing: 'stands' | 'withdrawn' | 'removed'
  } | null
}

/**
 * Returns the placements of these posts in order of creation, with an excerpt of each parent in
 * characters.
 */
export function placementsOfPosts(
  db: Db,
  postIds: readonly number[],
  characters: number,
): Promise<PlacementsOfPostsRow[]> {
  return db.$queryRaw<PlacementsOfPostsRow[]>`
    -- placementsOfPosts, prepared
    select l.id, l.post_id as "postId", l.stance,
      json_build_object('id', t.id, 'lang', t.lang, 'questionDe', t.question_de, 'questionEn', t.question_en) as thread,
      case when up.id is not null then json_build_object('id', up.id, 'author', case when up.withdrawn_at is null and up.removed_at is null then m.name else '' end, 'lang', up.lang,
        'text', case when up.withdrawn_at is null and up.removed_at is null then left(up.text, ${characters}) else '' end,
        'standing', case when up.withdrawn_at is not null then 'withdrawn' when up.removed_at is not null then 'removed' else 'stands' end) end as parent
    from placements l join threads t on t.id = l.thread_id
      left join posts up on up.id = l.parent_id left join members m on m.id = up.author_id
    where l.post_id = any(${[...postIds]})
    order by l.id`
}
