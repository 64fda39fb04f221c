import { localeOf, type Context } from '~/domain/context'
import { Refusal } from '~/domain/refusal'
import type { Question } from './thread'

/** The thread's questions and theme, as everybody may read them. @throws Refusal when there is no such thread */
export async function readForRenaming({ db }: Context, threadId: number): Promise<{ id: number; themeId: number | null } & Question> {
  const thread = await db.thread.findUnique({
    where: { id: threadId },
    select: { id: true, lang: true, questionDe: true, questionEn: true, themeId: true },
  })
  if (thread === null) throw new Refusal('missing', 'threads.missing')
  return { ...thread, lang: localeOf(thread.lang) }
}
