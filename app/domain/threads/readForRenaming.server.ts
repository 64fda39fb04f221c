import type { Locale, MemberContext } from '~/domain/context'
import { Refusal, refuseWhen } from '~/domain/refusal'
import { curateRefused } from './policy'
import type { Question } from './thread'

/** The thread's questions and theme, for staff. @throws Refusal for others, and when there is no such thread */
export async function readForRenaming({ db, viewer }: MemberContext, threadId: number): Promise<{ id: number; themeId: number | null } & Question> {
  refuseWhen(curateRefused(viewer))
  const thread = await db.thread.findUnique({
    where: { id: threadId },
    select: { id: true, lang: true, questionDe: true, questionEn: true, themeId: true },
  })
  if (thread === null) throw new Refusal('missing', 'threads.missing')
  const lang: Locale = thread.lang === 'de' ? 'de' : 'en'
  return { ...thread, lang }
}
