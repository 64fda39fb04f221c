import type { Db } from '~/db/client.server'

/** A post of a thread that shares lexemes with a text, with an excerpt. */
export type SimilarPostRow = {
  id: number
  lang: 'de' | 'en'
  stance: 'supports' | 'opposes' | 'asks' | 'adds'
  text: string
  author: { name: string; demo: boolean }
  shared: string[]
}

type Wish = {
  threadId: number
  except: number | null
  de: string
  en: string
  lexemes: readonly string[]
  walk: number
  limit: number
}

/**
 * Returns the best matches of either language's query among the newest `walk` posts of a thread.
 */
export function similarPosts(
  db: Db,
  { threadId, except, de, en, lexemes, walk, limit }: Wish,
): Promise<SimilarPostRow[]> {
  return db.$queryRaw<SimilarPostRow[]>`
    -- similarPosts
    with recent as (
      select post_id, lang, vector from post_search where thread_id = ${threadId} order by post_id desc limit ${walk}
    ),
    near as (
      select post_id, lang, vector, ts_rank(vector, case lang when 'en' then ${en}::tsquery else ${de}::tsquery end) as rank
      from recent
      where vector @@ case lang when 'en' then ${en}::tsquery else ${de}::tsquery end and post_id is distinct from ${except}::int
      order by rank desc, post_id desc
      limit ${limit}
    )
    select p.id, p.lang, p.stance, left(p.text, 200) as text, json_build_object('name', m.name, 'demo', m.demo) as author,
      array(select said from unnest(tsvector_to_array(near.vector)) said where said = any (${lexemes}::text[])) as shared
    from near join posts p on p.id = near.post_id join members m on m.id = p.author_id
    where p.withdrawn_at is null and p.removed_at is null
    order by near.rank desc, p.id desc`
}
