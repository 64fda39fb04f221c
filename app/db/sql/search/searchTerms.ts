import type { Db } from '~/db/client.server'

/** A query in one language as tsqueries; empty when no term remains. */
export type TermsRow = {
  lang: 'de' | 'en'
  /** The condition that must match. */
  exact: string
  /** The words that every match contains, for the index; empty when there are none. */
  indexed: string
}

/** Parses a query in the syntax of `websearch_to_tsquery`, in both languages. */
export function searchTerms(db: Db, webSearch: string): Promise<TermsRow[]> {
  // The index knows the words of a phrase but not their order, and cannot evaluate negations.
  return db.$queryRaw<TermsRow[]>`
    -- searchTerms
    select lang, exact::text, coalesce(regexp_replace(nullif(querytree(exact), 'T'), '<(-|\\d+)>', '&', 'g'), '') as indexed
    from (
      select lang, websearch_to_tsquery(search_configuration(lang), ${webSearch}) as exact
      from (values ('de'), ('en')) languages(lang)
    ) asked
    order by lang`
}
