import type { Db } from '~/db/client.server'

/** A lexeme of a text, in how many posts it has been counted, and up to which post that is. */
export type LexemeRow = { lang: 'de' | 'en'; lexeme: string; posts: number; counted: number }

/** What either language makes of a text, each lexeme once. */
export function lexemesOf(db: Db, text: string): Promise<LexemeRow[]> {
  return db.$queryRaw<LexemeRow[]>`
    -- lexemesOf
    select l.lang, u.lexeme, coalesce((select sum(w.posts) from search_words w where w.lang = l.lang and w.lexeme = u.lexeme), 0)::int as posts,
      (select post_id from search_progress) as counted
    from (values ('de'), ('en')) l(lang), unnest(tsvector_to_array(to_tsvector(search_configuration(l.lang), ${text}))) u(lexeme)`
}
