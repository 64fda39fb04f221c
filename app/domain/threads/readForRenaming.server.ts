import { localeOf, type Context } from '~/domain/context'
import { Refusal } from '~/domain/refusal'
import type { Question } from './thread'

/**
 * Reads a thread's questions and theme.
 * @throws Refusal when there is no such thread, or it was merged
 */
export async function readForRenaming(
  { db }: Context,
  threadId: number,
): Promise<{ id: number; themeId: number | null } & Question> {
  const thread = await db.thread.findUnique({
    where: { id: threadId },
    select: {
      id: true,
      lang: true,
      questionDe: true,
      questionEn: true,
      themeId: true,
      mergedIntoId: true,
    },
  })
  if (thread === null) throw new Refusal('missing', 'threads.missing')
  const { mergedIntoId, ...named } = thread
  if (mergedIntoId !== null) throw new Refusal('conflict', 'threads.merged')
  return { ...named, lang: localeOf(thread.lang) }
}
