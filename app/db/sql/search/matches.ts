import { Prisma } from '~/db/generated/client'

/** One language's search terms, from `searchTerms`. */
type Terms = { exact: string; indexed: string }

/** Search conditions; null means any. `terms` is null when no text is searched for. */
export type SearchConditions = {
  terms: { de: Terms; en: Terms } | null
  authorId: number | null
  threadId: number | null
  themeId: number | null
  stance: string | null
  lang: string | null
}

/**
 * A match, and on every row the totals: posts that contain all words (`hits`) and posts that match
 * (`found`). When nothing matches there is one row with a null id.
 */
export type MatchRow = { id: number | null; hits: number; found: number }

/** Which page of the matches to return, and how many are ranked. */
export type MatchPage = { ranked: number; limit: number; offset: number }

/** SQL conditions on `post_search s` that select one of its ordered indexes. */
export const orderedConditions = ({ authorId, threadId }: SearchConditions): Prisma.Sql =>
  and([
    authorId === null ? null : Prisma.sql`s.author_id = ${authorId}`,
    threadId === null ? null : Prisma.sql`s.thread_id = ${threadId}`,
  ])

/**
 * SQL conditions on `post_search s` that an index can evaluate; of the terms only the single words.
 */
export const indexConditions = ({ terms, themeId, stance, lang }: SearchConditions): Prisma.Sql =>
  and([
    terms === null || (terms.de.indexed === '' && terms.en.indexed === '')
      ? null
      : Prisma.sql`(s.lang = 'de' and s.vector @@ ${terms.de.indexed}::tsquery or s.lang = 'en' and s.vector @@ ${terms.en.indexed}::tsquery)`,
    lang === null ? null : Prisma.sql`s.lang = ${lang}`,
    stance === null ? null : Prisma.sql`s.stance = ${stance}`,
    themeId === null
      ? null
      : Prisma.sql`exists (select from post_themes pt where pt.post_id = s.post_id and pt.theme_id = ${themeId})`,
  ])

/**
 * SQL that takes the newest real matches from `hits` (post_id, lang, vector; newest first), ranks
 * them by frequency and proximity of the terms (`ts_rank`, divided by the logarithm of the length),
 * then by age.
 */
export const rankedMatches = (
  { terms }: SearchConditions,
  { ranked, limit, offset }: MatchPage,
): Prisma.Sql => {
  const exact =
    terms &&
    Prisma.sql`case h.lang when 'en' then ${terms.en.exact}::tsquery else ${terms.de.exact}::tsquery end`
  return Prisma.sql`
    matches as (
      select h.post_id, ${exact ? Prisma.sql`ts_rank(h.vector, ${exact}, 1)` : Prisma.sql`0`} as rank
      from hits h
      where ${exact ? Prisma.sql`h.vector @@ ${exact}` : Prisma.sql`true`}
      order by h.post_id desc
      limit ${ranked}
    ),
    seen as (select (select count(*)::int from hits) as hits, (select count(*)::int from matches) as found),
    page as (select post_id, rank from matches order by rank desc, post_id desc limit ${limit} offset ${offset})`
}

const and = (conditions: readonly (Prisma.Sql | null)[]): Prisma.Sql =>
  Prisma.join([Prisma.sql`true`, ...conditions.filter((one) => one !== null)], ' and ')
