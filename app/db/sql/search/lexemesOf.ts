import type { Db } from '~/db/client.server'

/**
 * A lexeme of a text, the number of posts that contain it, and the newest post included in that
 * count.
 */
export type LexemeRow = { lang: 'de' | 'en'; lexeme: string; posts: number; counted: number }

/** Returns the lexemes of a text in both languages, each once. */
export function lexemesOf(db: Db, text: string): Promise<LexemeRow[]> {
  return db.$queryRaw<LexemeRow[]>`
    -- lexemesOf
    select l.lang, u.lexeme, coalesce((select sum(w.posts) from search_words w where w.lang = l.lang and w.lexeme = u.lexeme), 0)::int as posts,
      (select post_id from search_progress) as counted
    from (values ('de'), ('en')) l(lang), unnest(tsvector_to_array(to_tsvector(search_configuration(l.lang), ${text}))) u(lexeme)`
}
