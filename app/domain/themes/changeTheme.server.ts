import { atomically } from '~/db/client.server'
import { staffRefused, type Context, type MemberContext } from '~/domain/context'
import { audit } from '~/domain/events/audit.server'
import { notifySiteChanged } from '~/domain/events/notifySiteChanged.server'
import { record } from '~/domain/events/record.server'
import { Refusal, refuseWhen } from '~/domain/refusal'
import type { ThemeTexts } from './createTheme.server'

/**
 * Changes a theme's names, descriptions or colour; its slug stays, so that no link breaks. Does
 * nothing when nothing changed.
 */
export async function changeTheme(
  context: MemberContext,
  { themeId, ...texts }: ThemeTexts & { themeId: number },
): Promise<void> {
  refuseWhen(staffRefused(context.viewer))
  await atomically(context.db, async (db) => {
    const former = await db.theme.findUnique({
      where: { id: themeId },
      select: {
        nameDe: true,
        nameEn: true,
        descriptionDe: true,
        descriptionEn: true,
        colour: true,
      },
    })
    if (former === null) throw new Refusal('missing', 'themes.missing')
    const { changed, detail } = difference(former, texts)
    if (changed.length === 0) return
    await db.theme.update({ where: { id: themeId }, data: texts })
    if (changed.some((name) => visibleProperties.has(name)))
      await invalidateThreads({ ...context, db }, themeId)
    await notifySiteChanged({ db })
    await audit(
      { ...context, db },
      { act: 'themeChanged', subjectKind: 'theme', subjectId: themeId, detail },
    )
  })
}

/** The properties that are visible on a thread's page. */
const visibleProperties: ReadonlySet<string> = new Set(['nameDe', 'nameEn', 'colour'])

function difference(former: Record<keyof ThemeTexts, string>, texts: ThemeTexts) {
  const changed = themeProperties.filter((name) => former[name] !== texts[name])
  const detail = Object.fromEntries(
    changed.flatMap((name) => [
      [name, texts[name]],
      [`former.${name}`, former[name]],
    ]),
  )
  return { changed, detail }
}

const themeProperties = ['nameDe', 'nameEn', 'descriptionDe', 'descriptionEn', 'colour'] as const

/**
 * Invalidates the cached pages of the threads that show the theme. Lower ids first, the order of
 * locks everywhere.
 */
async function invalidateThreads(context: Context, themeId: number): Promise<void> {
  const threads = await context.db.thread.findMany({
    where: { OR: [{ themeId }, { posts: { some: { themes: { some: { themeId } } } } }] },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  for (const thread of threads) await record(context, { kind: 'tagged', threadId: thread.id })
}
