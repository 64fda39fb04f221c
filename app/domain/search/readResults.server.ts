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
  const filters = await readFilters(context, query)
  if (isEmpty(query)) return { ...emptyResults(query, filters), nothing: 'asked' }
  if (filters.unknown.length > 0) return emptyResults(query, filters)
  const results = await search(context, query, filters, page)
  if (results.nothing !== null || page > 1 || foundAny(results)) return results
  const correctedQuery = await correctQuery(context, query)
  // A counted word may be in a withdrawn post; corrections without results are not offered.
  const correctedResults = correctedQuery && (await search(context, correctedQuery, filters, page))
  return correctedResults && foundAny(correctedResults)
    ? { ...correctedResults, corrected: true }
    : results
}

const foundAny = ({ posts, threads }: Results): boolean => posts.length + threads.length > 0

const emptyResults = (query: Query, { named, unknown }: QueryFilters): Results => ({
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
  filters: QueryFilters,
  page: number,
): Promise<Results> {
  const terms = hasTerms(query) ? await termsOf(context, query) : null
  const { authorId, threadId, themeId } = filters
  const conditions = { terms, authorId, threadId, themeId, stance: query.stance, lang: query.lang }
  const [matches, threads] = await Promise.all([
    findMatches(context, conditions, page),
    page === 1 ? threadsFor(context, conditions) : [],
  ])
  const onlyStopWords = terms !== null && (terms.de.exact === '' || terms.en.exact === '')
  if (onlyStopWords && matches.count + threads.length === 0)
    return { ...emptyResults(query, filters), nothing: 'small' }
  const rows = await searchHitPosts(
    context.db,
    matches.ids,
    terms && { de: terms.de.exact, en: terms.en.exact },
    matchMarkers,
  )
  return {
    ...emptyResults(query, filters),
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
  const noTerms = { exact: '', indexed: '' }
  const rows = await searchTerms(db, asWebSearch(query))
  return {
    de: rows.find(({ lang }) => lang === 'de') ?? noTerms,
    en: rows.find(({ lang }) => lang === 'en') ?? noTerms,
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
