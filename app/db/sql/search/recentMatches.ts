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
 * A match among the newest posts, the number of posts examined, the oldest of them, and the newest
 * post of all.
 */
export type RecentMatchRow = MatchRow & {
  walked: number
  oldest: number | null
  newest: number | null
}

/** Returns one page of the matches among the newest `walk` posts (of the author, of the thread). */
export function recentMatches(
  db: Db,
  wanted: SearchConditions,
  walk: number,
  pick: MatchPage,
): Promise<RecentMatchRow[]> {
  return db.$queryRaw<RecentMatchRow[]>`
    -- recentMatches
    with recent as materialized (
      select s.post_id, s.lang, s.stance, s.vector from post_search s where ${orderedConditions(wanted)} order by s.post_id desc limit ${walk}
    ),
    hits as (select s.post_id, s.lang, s.vector from recent s where ${indexConditions(wanted)}),
    ${rankedMatches(wanted, pick)},
    walked as (select count(*)::int as walked, min(post_id) as oldest from recent)
    select page.post_id as id, seen.hits, seen.found, walked.walked, walked.oldest, (select max(post_id) from post_search) as newest
    from seen cross join walked left join page on true
    order by page.rank desc, page.post_id desc`
}
