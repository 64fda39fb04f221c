import { staffRefused, type Context } from '~/domain/context'
import { refuseWhen } from '~/domain/refusal'
import { factsIn, idsIn, type AuditEntry } from './auditEntry'
import { auditSubjects } from './auditSubjects.server'

/** The page size of the audit log. */
export const actsPerPage = 50

/**
 * Reads a page (from 1) of the audit log, newest first, and whether there is more.
 * @throws Refusal unless the viewer is staff
 */
export async function readAudit(
  context: Context,
  page: number,
): Promise<{ entries: AuditEntry[]; more: boolean }> {
  refuseWhen(staffRefused(context.viewer))
  const rows = await context.db.audit.findMany({
    select: {
      id: true,
      act: true,
      at: true,
      subjectKind: true,
      subjectId: true,
      detail: true,
      actor: { select: { name: true } },
    },
    orderBy: { id: 'desc' },
    take: actsPerPage + 1,
    skip: (page - 1) * actsPerPage,
  })
  const shown = rows.slice(0, actsPerPage)
  const [subjectOf, themes] = await Promise.all([
    auditSubjects(context, shown),
    themesNamedIn(context, shown),
  ])
  const named = (ids: readonly number[]) => ids.flatMap((id) => themes.get(id) ?? [])
  const entries = shown.map((row) => ({
    id: String(row.id),
    act: row.act,
    at: row.at,
    actor: row.actor?.name ?? null,
    subject: subjectOf(row),
    added: named([...idsIn(row.detail, 'added'), ...idsIn(row.detail, 'themeId')]),
    removed: named([...idsIn(row.detail, 'removed'), ...idsIn(row.detail, 'former.themeId')]),
    facts: factsIn(row.detail),
  }))
  return { entries, more: rows.length > actsPerPage }
}

async function themesNamedIn({ db }: Context, rows: readonly { detail: unknown }[]) {
  const ids = rows.flatMap(({ detail }) =>
    ['added', 'removed', 'themeId', 'former.themeId'].flatMap((name) => idsIn(detail, name)),
  )
  const themes = await db.theme.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, nameDe: true, nameEn: true },
  })
  return new Map(themes.map(({ id, ...names }) => [id, names]))
}
