import type { Db } from '~/db/client.server'
import {
  indexConditions,
  orderedConditions,
  rankedMatches,
  type MatchRow,
  type MatchPage,
  type SearchConditions,
} from './matches'

/**
 * Returns one page of the matches among the newest `looked` posts after the given id, found through
 * an index.
 */
export function indexedMatches(
  db: Db,
  wanted: SearchConditions,
  after: number,
  looked: number,
  pick: MatchPage,
): Promise<MatchRow[]> {
  return db.$queryRaw<MatchRow[]>`
    -- indexedMatches
    with hits as materialized (
      select s.post_id, s.lang, s.vector
      from post_search s
      where s.post_id > ${after} and ${orderedConditions(wanted)} and ${indexConditions(wanted)}
      order by s.post_id desc
      limit ${looked}
    ),
    ${rankedMatches(wanted, pick)}
    select page.post_id as id, seen.hits, seen.found
    from seen left join page on true
    order by page.rank desc, page.post_id desc`
}
