import { indexedMatches } from '~/db/sql/indexedMatches'
import type { Wanted } from '~/db/sql/matches'
import { recentMatches } from '~/db/sql/recentMatches'
import type { Context } from '~/domain/context'
import { resultsPerPage } from './found'
import { nextReach, reach } from './reach'

/** One page of matching ids, the number of matches, and whether older ones were not searched. */
export type Matches = { ids: number[]; count: number; onlyNewest: boolean }

/** Finds the best matches among the newest posts, looking only as far back as needed. */
export async function findMatches({ db }: Context, wanted: Wanted, page: number): Promise<Matches> {
  const pick = { ranked: reach.ranked, limit: resultsPerPage, offset: (page - 1) * resultsPerPage }
  const looked = isPhrase(wanted) ? reach.looked : reach.ranked
  let rows: { id: number | null; hits: number; found: number }[]
  const recent = await recentMatches(db, wanted, reach.walk, pick)
  rows = recent
  const { walked = 0, oldest, newest } = recent[0] ?? {}
  const all = newest ?? 0
  let posts = walked < reach.walk ? all : all - (oldest ?? 0) + 1
  for (;;) {
    const { hits = 0, found = 0 } = rows[0] ?? {}
    const next = nextReach({ posts, hits, found }, looked, all)
    if (next === null) {
      const leftOut = posts < all || found >= reach.ranked || (posts > reach.walk && hits >= looked)
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
const isPhrase = ({ terms }: Wanted): boolean =>
  terms !== null && (terms.de.exact !== terms.de.indexed || terms.en.exact !== terms.en.indexed)
