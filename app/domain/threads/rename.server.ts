import { atomically } from '~/db/client.server'
import type { LockedThread } from '~/db/sql/threads/lockThread'
import type { MemberContext } from '~/domain/context'
import { audit } from '~/domain/events/audit.server'
import { record } from '~/domain/events/record.server'
import { Refusal } from '~/domain/refusal'
import { lockThreadForChange } from './lockThreadForChange.server'
import { ownTitle, type Question } from './thread'

/**
 * A thread's new questions, null for none in that language; an undefined theme leaves the theme
 * unchanged.
 */
export type RenameThreadInput = {
  threadId: number
  questionDe: string | null
  questionEn: string | null
  themeId?: number | null
}

/**
 * Changes a thread's questions or theme, and returns its question. Does nothing when nothing
 * changed.
 * @throws Refusal when the question in the thread's own language is missing, or the theme does not
 * exist
 */
export function renameThread(
  context: MemberContext,
  { threadId, ...wanted }: RenameThreadInput,
): Promise<{ id: number } & Question> {
  return atomically(context.db, async (db) => {
    const former = await lockThreadForChange({ ...context, db }, threadId)
    const { questionDe, questionEn, themeId = former.themeId } = wanted
    const renamed = { id: threadId, lang: former.lang, questionDe, questionEn }
    if (ownTitle(renamed) === '') throw new Refusal('invalid', 'errors.badRequest')
    const detail = differences(former, { questionDe, questionEn, themeId })
    if (Object.keys(detail).length === 0) return renamed
    if (themeId !== null && (await db.theme.count({ where: { id: themeId } })) === 0)
      throw new Refusal('missing', 'themes.missing')
    await db.thread.update({ where: { id: threadId }, data: { questionDe, questionEn, themeId } })
    await record({ ...context, db }, { kind: 'renamed', threadId })
    await audit(
      { ...context, db },
      { act: 'threadRenamed', subjectKind: 'thread', subjectId: threadId, detail },
    )
    return renamed
  })
}

type Named = Pick<LockedThread, 'questionDe' | 'questionEn' | 'themeId'>

const differences = (former: Named, wanted: Named): Record<string, string | number | null> =>
  Object.fromEntries(
    (['questionDe', 'questionEn', 'themeId'] as const)
      .filter((name) => former[name] !== wanted[name])
      .flatMap((name) => [
        [name, wanted[name]],
        [`former.${name}`, former[name]],
      ]),
  )
