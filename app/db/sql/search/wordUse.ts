import type { Db } from '~/db/client.server'

/**
 * Returns the number of posts that contain each of these words, in any language and form; 0 for
 * unknown ones.
 */
export function wordUse(
  db: Db,
  words: readonly string[],
): Promise<{ word: string; posts: number }[]> {
  return db.$queryRaw`
    -- wordUse
    select asked.word, max(used.posts)::int as posts
    from unnest(${words}::text[]) asked(word)
      cross join (values ('de'), ('en')) languages(lang)
      cross join lateral (select tsvector_to_array(to_tsvector(search_configuration(lang), asked.word)) as lexemes) made
      cross join lateral (
        select case when cardinality(made.lexemes) = 0 then 1000000000
          else (select coalesce(sum(w.posts), 0) from search_words w where w.lang = languages.lang and w.lexeme = any (made.lexemes)) end as posts
      ) used
    group by asked.word`
}
