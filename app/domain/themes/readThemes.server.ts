import type { Context } from '~/domain/context'
import type { Theme } from './theme'
import { themeColumns, themeOf } from './themeRow.server'

/** Reads all themes by slug, each with its number of published posts. */
export async function readThemes({ db }: Context): Promise<Theme[]> {
  const rows = await db.theme.findMany({ select: themeColumns, orderBy: { slug: 'asc' } })
  return rows.map(themeOf)
}
