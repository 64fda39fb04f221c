import { Prisma } from '~/db/generated/client'

type Colour = 'red' | 'orange' | 'amber' | 'green' | 'teal' | 'blue' | 'violet' | 'pink'

/** A theme, and how many standing posts of a thread are about it. */
export type CountedTheme = { theme: { id: number; slug: string; nameDe: string; nameEn: string; colour: Colour }; count: number }

/** The themes of the standing posts of `threads t`, the most frequent first, as one value (`CountedTheme[]`). */
export const countedThemes = Prisma.sql`coalesce((
  select json_agg(json_build_object('theme', json_build_object('id', h.id, 'slug', h.slug, 'nameDe', h.name_de, 'nameEn', h.name_en, 'colour', h.colour), 'count', tt.count) order by tt.count desc, h.slug)
  from thread_themes tt join themes h on h.id = tt.theme_id
  where tt.thread_id = t.id and tt.count > 0
), '[]'::json)`
