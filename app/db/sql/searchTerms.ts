import type { Db } from '~/db/client.server'

/** What one language makes of a query, as tsqueries; empty where it leaves nothing. */
export type TermsRow = {
  lang: 'de' | 'en'
  /** What has to match. */
  exact: string
  /** The words that every match has, which an index can find; empty where there are none. */
  indexed: string
}

/** What both languages make of a query in the form that `websearch_to_tsquery` reads. */
export function searchTerms(db: Db, webSearch: string): Promise<TermsRow[]> {
  // Of a phrase the index knows the words, not that they follow each other; of what must not occur it knows nothing.
  return db.$queryRaw<TermsRow[]>`
    -- searchTerms
    select lang, exact::text, coalesce(regexp_replace(nullif(querytree(exact), 'T'), '<(-|\\d+)>', '&', 'g'), '') as indexed
    from (
      select lang, websearch_to_tsquery(search_configuration(lang), ${webSearch}) as exact
      from (values ('de'), ('en')) languages(lang)
    ) asked
    order by lang`
}
