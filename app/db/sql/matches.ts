import { Prisma } from '~/db/generated/client'

/** One language's terms, as `searchTerms` makes them. */
type Terms = { exact: string; indexed: string }

/** Which posts are looked for; null where anything will do. Terms are null where nothing has to be said. */
export type Wanted = {
  terms: { de: Terms; en: Terms } | null
  authorId: number | null
  threadId: number | null
  themeId: number | null
  stance: string | null
  lang: string | null
}

/** A match, and on every row what was seen: posts with all words, and those that matched. The id is null on the one row that finds nothing. */
export type MatchRow = { id: number | null; hits: number; found: number }

/** Which of the matches are given: ranked, one page of them. */
export type Pick = { ranked: number; limit: number; offset: number }

/** The conditions on `post_search s` that lead along one of its own orders. */
export const narrowed = ({ authorId, threadId }: Wanted): Prisma.Sql =>
  and([
    authorId === null ? null : Prisma.sql`s.author_id = ${authorId}`,
    threadId === null ? null : Prisma.sql`s.thread_id = ${threadId}`,
  ])

/** All conditions on `post_search s` that an index can help with; of its terms, the words. */
export const fitting = ({ terms, themeId, stance, lang }: Wanted): Prisma.Sql =>
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
 * From `hits` (post_id, lang, vector; newest first) the newest that truly match, ranked by how often and how close
 * together they say what was asked (`ts_rank`, divided by the logarithm of their length), then by age.
 */
export const rankedFrom = ({ terms }: Wanted, { ranked, limit, offset }: Pick): Prisma.Sql => {
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
