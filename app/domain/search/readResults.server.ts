import { searchHitPosts, type SearchHitPostRow } from '~/db/sql/search/searchHitPosts'
import { searchHitThreads, type SearchHitThreadRow } from '~/db/sql/search/searchHitThreads'
import type { SearchConditions } from '~/db/sql/search/matches'
import { searchTerms } from '~/db/sql/search/searchTerms'
import type { Context } from '~/domain/context'
import { excerptOf } from '~/domain/posts/excerpt'
import { correctQuery } from './correctQuery.server'
import { matchMarkers, highlightSegments } from './highlightSegments'
import { findMatches } from './findMatches.server'
import { resultsPerPage, threadsAbove, type PostHit, type ThreadHit, type Results } from './results'
import { asWebSearch, hasTerms, isEmpty, type Query } from './query'
import { readFilters, type QueryFilters } from './readFilters.server'

/**
 * Returns a page (from 1) of search results. A query without results is retried with corrected
 * spelling.
 */
export async function readResults(context: Context, query: Query, page: number): Promise<Results> {
  const limits = await readFilters(context, query)
  if (isEmpty(query)) return { ...nothingFound(query, limits), nothing: 'asked' }
  if (limits.unknown.length > 0) return nothingFound(query, limits)
  const results = await search(context, query, limits, page)
  if (results.nothing !== null || page > 1 || foundAny(results)) return results
  const better = await correctQuery(context, query)
  // A counted word may be in a withdrawn post; corrections without results are not offered.
  const others = better && (await search(context, better, limits, page))
  return others && foundAny(others) ? { ...others, corrected: true } : results
}

const foundAny = ({ posts, threads }: Results): boolean => posts.length + threads.length > 0

const nothingFound = (query: Query, { named, unknown }: QueryFilters): Results => ({
  query,
  named,
  unknown,
  nothing: null,
  corrected: false,
  threads: [],
  posts: [],
  count: 0,
  onlyNewest: false,
  more: false,
})

async function search(
  context: Context,
  query: Query,
  limits: QueryFilters,
  page: number,
): Promise<Results> {
  const terms = hasTerms(query) ? await termsOf(context, query) : null
  const { authorId, threadId, themeId } = limits
  const wanted = { terms, authorId, threadId, themeId, stance: query.stance, lang: query.lang }
  const [matches, threads] = await Promise.all([
    findMatches(context, wanted, page),
    page === 1 ? threadsFor(context, wanted) : [],
  ])
  const small = terms !== null && (terms.de.exact === '' || terms.en.exact === '')
  if (small && matches.count + threads.length === 0)
    return { ...nothingFound(query, limits), nothing: 'small' }
  const rows = await searchHitPosts(
    context.db,
    matches.ids,
    terms && { de: terms.de.exact, en: terms.en.exact },
    matchMarkers,
  )
  return {
    ...nothingFound(query, limits),
    threads: threads.map(threadOf),
    posts: rows.map((row) => postOf(row, terms !== null)),
    count: matches.count,
    onlyNewest: matches.onlyNewest,
    more: matches.count > page * resultsPerPage,
  }
}

async function termsOf(
  { db }: Context,
  query: Query,
): Promise<NonNullable<SearchConditions['terms']>> {
  const nothing = { exact: '', indexed: '' }
  const rows = await searchTerms(db, asWebSearch(query))
  return {
    de: rows.find(({ lang }) => lang === 'de') ?? nothing,
    en: rows.find(({ lang }) => lang === 'en') ?? nothing,
  }
}

/**
 * Threads have no stance, and a question's author is not an argument's, so these filters exclude
 * them.
 */
async function threadsFor(
  { db }: Context,
  { terms, authorId, threadId, themeId, stance, lang }: SearchConditions,
): Promise<SearchHitThreadRow[]> {
  if (
    terms === null ||
    (terms.de.indexed === '' && terms.en.indexed === '') ||
    authorId !== null ||
    threadId !== null ||
    stance !== null
  )
    return []
  return searchHitThreads(
    db,
    { de: terms.de.exact, en: terms.en.exact, themeId, lang, limit: threadsAbove },
    matchMarkers,
  )
}

const threadOf = ({ markedDe, markedEn, ...thread }: SearchHitThreadRow): ThreadHit => ({
  ...thread,
  marked: { de: highlightSegments(markedDe ?? ''), en: highlightSegments(markedEn ?? '') },
})

const postOf = ({ extract, ...post }: SearchHitPostRow, searched: boolean): PostHit => ({
  ...post,
  extract: highlightSegments(searched ? extract : excerptOf(extract)),
})
