import { indexedMatches } from '~/db/sql/search/indexedMatches'
import type { SearchConditions } from '~/db/sql/search/matches'
import { recentMatches } from '~/db/sql/search/recentMatches'
import type { Context } from '~/domain/context'
import { resultsPerPage } from './results'
import { nextScanRange, scanLimits } from './scanRange'

/** One page of matching ids, the number of matches, and whether older ones were not searched. */
export type Matches = { ids: number[]; count: number; onlyNewest: boolean }

/** Finds the best matches among the newest posts, looking only as far back as needed. */
export async function findMatches(
  { db }: Context,
  conditions: SearchConditions,
  page: number,
): Promise<Matches> {
  const paging = {
    ranked: scanLimits.ranked,
    limit: resultsPerPage,
    offset: (page - 1) * resultsPerPage,
  }
  const enoughHits = isPhrase(conditions) ? scanLimits.looked : scanLimits.ranked
  let rows: { id: number | null; hits: number; found: number }[]
  const recent = await recentMatches(db, conditions, scanLimits.walk, paging)
  rows = recent
  const { walked = 0, oldest, newest } = recent[0] ?? {}
  const allPosts = newest ?? 0
  let posts = walked < scanLimits.walk ? allPosts : allPosts - (oldest ?? 0) + 1
  for (;;) {
    const { hits = 0, found = 0 } = rows[0] ?? {}
    const next = nextScanRange({ posts, hits, found }, enoughHits, allPosts)
    if (next === null) {
      const olderSkipped =
        posts < allPosts ||
        found >= scanLimits.ranked ||
        (posts > scanLimits.walk && hits >= enoughHits)
      return {
        ids: rows.flatMap(({ id }) => (id === null ? [] : [id])),
        count: found,
        onlyNewest: olderSkipped,
      }
    }
    posts = next
    rows = await indexedMatches(db, conditions, allPosts - posts, enoughHits, paging)
  }
}

/** Returns true when containing all words is not sufficient for a match. */
const isPhrase = ({ terms }: SearchConditions): boolean =>
  terms !== null && (terms.de.exact !== terms.de.indexed || terms.en.exact !== terms.en.indexed)
