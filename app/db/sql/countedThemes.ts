import { Prisma } from '~/db/generated/client'
import { themeMark, type ThemeMarkRow } from './themeMark'

/** A theme, and how many standing posts of a thread are about it. */
export type CountedTheme = { theme: ThemeMarkRow; count: number }

/** The themes of the standing posts of `threads t`, the most frequent first, as one value (`CountedTheme[]`). */
export const countedThemes = Prisma.sql`coalesce((
  select json_agg(json_build_object('theme', ${themeMark}, 'count', tt.count) order by tt.count desc, th.slug)
  from thread_themes tt join themes th on th.id = tt.theme_id
  where tt.thread_id = t.id and tt.count > 0
), '[]'::json)`
