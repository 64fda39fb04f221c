import { Prisma } from '~/db/generated/client'
import { themeMark, type ThemeMarkRow } from './themeMark'

/** A theme with the number of published posts of a thread that are tagged with it. */
export type CountedTheme = { theme: ThemeMarkRow; count: number }

/**
 * SQL value (`CountedTheme[]`): the themes of the published posts of `threads t`, the most frequent
 * first.
 */
export const countedThemes = Prisma.sql`coalesce((
  select json_agg(json_build_object('theme', ${themeMark}, 'count', tt.count) order by tt.count desc, th.slug)
  from thread_themes tt join themes th on th.id = tt.theme_id
  where tt.thread_id = t.id and tt.count > 0
), '[]'::json)`
