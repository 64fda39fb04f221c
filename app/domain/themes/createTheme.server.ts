import { atomically } from '~/db/client.server'
import { staffRefused, type MemberContext } from '~/domain/context'
import { audit } from '~/domain/events/audit.server'
import { notifySiteChanged } from '~/domain/events/notifySiteChanged.server'
import { Refusal, refuseWhen } from '~/domain/refusal'
import { slugOf } from '~/domain/threads/slug'
import type { ThemeColour, ThemeMark } from './theme'

/** The names and descriptions of a theme, in both languages. */
export type ThemeTexts = {
  nameDe: string
  nameEn: string
  descriptionDe: string
  descriptionEn: string
  colour: ThemeColour
}

/**
 * Creates a theme; its permanent slug is derived from the English name unless given. Idempotent.
 * @throws Refusal when another theme has the slug
 */
export async function createTheme(
  context: MemberContext,
  { slug: givenSlug, ...texts }: ThemeTexts & { slug?: string | null },
): Promise<ThemeMark> {
  refuseWhen(staffRefused(context.viewer))
  const slug = givenSlug ?? slugOf(texts.nameEn)
  return atomically(context.db, async (db) => {
    const { nameDe, nameEn, colour } = texts
    const [theme] = await db.theme.createManyAndReturn({
      data: [{ ...texts, slug, createdAt: context.now }],
      select: { id: true, slug: true },
      skipDuplicates: true,
    })
    if (!theme) {
      const existing = await db.theme.findFirst({
        where: { ...texts, slug },
        select: { id: true, slug: true },
      })
      if (existing === null) throw new Refusal('conflict', 'themes.slugTaken')
      return { ...existing, nameDe, nameEn, colour }
    }
    await notifySiteChanged({ db })
    await audit(
      { ...context, db },
      {
        act: 'themeCreated',
        subjectKind: 'theme',
        subjectId: theme.id,
        detail: { nameDe, nameEn, colour },
      },
    )
    return { ...theme, nameDe, nameEn, colour }
  })
}
