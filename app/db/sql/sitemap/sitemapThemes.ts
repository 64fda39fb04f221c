import type { Db } from '~/db/client.server'

/** A theme's slug, and the time when it was last assigned to a post, or created. */
export type SitemapThemeRow = { slug: string; movedAt: Date }

/** Returns the themes with ids above `after` up to `last`, by id. */
export function sitemapThemes(
  db: Db,
  { after, last }: { after: number; last: number },
): Promise<SitemapThemeRow[]> {
  return db.$queryRaw<SitemapThemeRow[]>`
    -- sitemapThemes
    select t.slug, greatest(t.created_at, (select max(x.tagged_at) from post_themes x where x.theme_id = t.id)) as "movedAt"
    from themes t
    where t.id > ${after} and t.id <= ${last}
    order by t.id`
}
