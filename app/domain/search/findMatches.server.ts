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
  wanted: SearchConditions,
  page: number,
): Promise<Matches> {
  const pick = {
    ranked: scanLimits.ranked,
    limit: resultsPerPage,
    offset: (page - 1) * resultsPerPage,
  }
  const looked = isPhrase(wanted) ? scanLimits.looked : scanLimits.ranked
  let rows: { id: number | null; hits: number; found: number }[]
  const recent = await recentMatches(db, wanted, scanLimits.walk, pick)
  rows = recent
  const { walked = 0, oldest, newest } = recent[0] ?? {}
  const all = newest ?? 0
  let posts = walked < scanLimits.walk ? all : all - (oldest ?? 0) + 1
  for (;;) {
    const { hits = 0, found = 0 } = rows[0] ?? {}
    const next = nextScanRange({ posts, hits, found }, looked, all)
    if (next === null) {
      const leftOut =
        posts < all || found >= scanLimits.ranked || (posts > scanLimits.walk && hits >= looked)
      return {
        ids: rows.flatMap(({ id }) => (id === null ? [] : [id])),
        count: found,
        onlyNewest: leftOut,
      }
    }
    posts = next
    rows = await indexedMatches(db, wanted, all - posts, looked, pick)
  }
}

/** Returns true when containing all words is not sufficient for a match. */
const isPhrase = ({ terms }: SearchConditions): boolean =>
  terms !== null && (terms.de.exact !== terms.de.indexed || terms.en.exact !== terms.en.indexed)
