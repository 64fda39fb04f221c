import { atomically } from '~/db/client.server'
import type { MemberContext } from '~/domain/context'
import { audit } from '~/domain/events/audit.server'
import { Refusal, refuseWhen } from '~/domain/refusal'
import { slugOf } from '~/domain/threads/slug'
import { manageRefused } from './policy'
import type { ThemeColour, ThemeMark } from './theme'

/** What a theme is called and about, in both languages. */
export type ThemeWords = { nameDe: string; nameEn: string; descriptionDe: string; descriptionEn: string; colour: ThemeColour }

/**
 * Makes a theme; its address is made of the English name unless one is given, and stays for good.
 * @throws Refusal when the address is taken
 */
export async function createTheme(context: MemberContext, { slug, ...words }: ThemeWords & { slug?: string | null }): Promise<ThemeMark> {
  refuseWhen(manageRefused(context.viewer))
  return atomically(context.db, async (db) => {
    const [theme] = await db.theme.createManyAndReturn({
      data: [{ ...words, slug: slug ?? slugOf(words.nameEn), createdAt: context.now }],
      select: { id: true, slug: true },
      skipDuplicates: true,
    })
    if (!theme) throw new Refusal('conflict', 'themes.slugTaken')
    const { nameDe, nameEn, colour } = words
    await audit({ ...context, db }, { act: 'themeCreated', subjectKind: 'theme', subjectId: theme.id, detail: { nameDe, nameEn, colour } })
    return { ...theme, nameDe, nameEn, colour }
  })
}
