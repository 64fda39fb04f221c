import { localeOf, type Context } from '~/domain/context'
import { Refusal } from '~/domain/refusal'
import type { Question } from './thread'

/**
 * Reads a thread for the merge form, with its number of posts.
 * @throws Refusal when there is none, or it was merged already
 */
export async function readForMerging(
  { db }: Context,
  threadId: number,
): Promise<{ id: number; postCount: number } & Question> {
  const thread = await db.thread.findUnique({
    where: { id: threadId },
    select: {
      id: true,
      lang: true,
      questionDe: true,
      questionEn: true,
      postCount: true,
      mergedIntoId: true,
    },
  })
  if (thread === null) throw new Refusal('missing', 'threads.missing')
  const { mergedIntoId, ...named } = thread
  if (mergedIntoId !== null) throw new Refusal('conflict', 'threads.merged')
  return { ...named, lang: localeOf(thread.lang) }
}
