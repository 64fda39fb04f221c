import { Prisma } from '~/db/generated/client'

/** A theme as shown beside a post or thread. */
export type ThemeMarkRow = {
  id: number
  slug: string
  nameDe: string
  nameEn: string
  colour: 'red' | 'orange' | 'amber' | 'green' | 'teal' | 'blue' | 'violet' | 'pink'
}

/** SQL value (`ThemeMarkRow`) for `themes th`. */
export const themeMark = Prisma.sql`json_build_object('id', th.id, 'slug', th.slug, 'nameDe', th.name_de, 'nameEn', th.name_en, 'colour', th.colour)`
