import type { Db } from '~/db/client.server'

type Colour = 'red' | 'orange' | 'amber' | 'green' | 'teal' | 'blue' | 'violet' | 'pink'

/** A theme, and how many standing posts of a thread are about it. */
export type ThreadThemesRow = { theme: { id: number; slug: string; nameDe: string; nameEn: string; colour: Colour }; count: number }

/** The themes of a thread's standing posts, the most frequent first. */
export function threadThemes(db: Db, threadId: number): Promise<ThreadThemesRow[]> {
  return db.$queryRaw<ThreadThemesRow[]>`
    -- threadThemes, prepared
    select json_build_object('id', t.id, 'slug', t.slug, 'nameDe', t.name_de, 'nameEn', t.name_en, 'colour', t.colour) as theme, tt.count
    from thread_themes tt join themes t on t.id = tt.theme_id
    where tt.thread_id = ${threadId} and tt.count > 0
    order by tt.count desc, t.slug`
}
