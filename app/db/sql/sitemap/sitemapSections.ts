import type { Db } from '~/db/client.server'

/** A range of ids with at least one row: from `(number - 1) * size + 1` to `number * size`. */
export type SitemapSectionRow = { kind: 'threads' | 'themes' | 'articles'; number: number }

/**
 * Returns the ranges of `size` ids that contain threads, themes and articles. Reads one row per
 * range.
 */
export function sitemapSections(db: Db, size: number): Promise<SitemapSectionRow[]> {
  return db.$queryRaw<SitemapSectionRow[]>`
    -- sitemapSections
    with recursive of_threads as (
      select (min(id) - 1) / ${size}::int + 1 as number from threads where merged_into_id is null
      union all
      select ((select min(id) from threads where id > number * ${size}::int and merged_into_id is null) - 1) / ${size}::int + 1 from of_threads where number is not null
    ), of_themes as (
      select (min(id) - 1) / ${size}::int + 1 as number from themes
      union all
      select ((select min(id) from themes where id > number * ${size}::int) - 1) / ${size}::int + 1 from of_themes where number is not null
    ), of_articles as (
      select (min(id) - 1) / ${size}::int + 1 as number from articles
      union all
      select ((select min(id) from articles where id > number * ${size}::int) - 1) / ${size}::int + 1 from of_articles where number is not null
    )
    select 'threads' as kind, number from of_threads where number is not null
    union all select 'themes', number from of_themes where number is not null
    union all select 'articles', number from of_articles where number is not null`
}
