import { Prisma } from '~/db/generated/client'

/** A theme as it is shown beside what is about it. */
export type ThemeMarkRow = {
  id: number
  slug: string
  nameDe: string
  nameEn: string
  colour: 'red' | 'orange' | 'amber' | 'green' | 'teal' | 'blue' | 'violet' | 'pink'
}

/** The same of `themes th`, as one value. */
export const themeMark = Prisma.sql`json_build_object('id', th.id, 'slug', th.slug, 'nameDe', th.name_de, 'nameEn', th.name_en, 'colour', th.colour)`
