import type { Context } from '~/domain/context'
import { Refusal } from '~/domain/refusal'
import type { Theme } from './theme'
import { themeColumns, themeOf } from './themeRow.server'

/**
 * Reads the theme with this slug.
 * @throws Refusal when there is none
 */
export async function readTheme({ db }: Context, slug: string): Promise<Theme> {
  const row = await db.theme.findUnique({ where: { slug }, select: themeColumns })
  if (row === null) throw new Refusal('missing', 'themes.missing')
  return themeOf(row)
}
