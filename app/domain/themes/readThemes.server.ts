import type { Context } from '~/domain/context'
import type { Theme } from './theme'
import { themeColumns, themeOf } from './themeRow.server'

/** All themes by their addresses, each with the number of standing posts that carry it. */
export async function readThemes({ db }: Context): Promise<Theme[]> {
  const rows = await db.theme.findMany({ select: themeColumns, orderBy: { slug: 'asc' } })
  return rows.map(themeOf)
}
