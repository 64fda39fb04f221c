import { localeOf, type Locale, type MemberContext } from '~/domain/context'
import { Refusal, refuseWhen } from '~/domain/refusal'
import type { Question } from '~/domain/threads/thread'
import { tagRefused } from './policy'

/** A post for the tagging form; `chosen` are the ids of its themes. */
export type PostForTagging = {
  id: number
  text: string
  lang: Locale
  author: string
  thread: Question
  chosen: number[]
}

/**
 * Reads a post with its themes.
 * @throws Refusal when it is not published, or the viewer may not tag
 */
export async function readForTagging(
  { db, viewer }: MemberContext,
  postId: number,
): Promise<PostForTagging> {
  const post = await db.post.findUnique({
    where: { id: postId },
    select: {
      id: true,
      text: true,
      lang: true,
      withdrawnAt: true,
      removedAt: true,
      author: { select: { name: true } },
      thread: { select: { lang: true, questionDe: true, questionEn: true } },
      themes: { select: { themeId: true } },
    },
  })
  if (post === null) throw new Refusal('missing', 'posts.missing')
  refuseWhen(tagRefused(viewer, post))
  return {
    id: post.id,
    text: post.text,
    lang: localeOf(post.lang),
    author: post.author.name,
    thread: { ...post.thread, lang: localeOf(post.thread.lang) },
    chosen: post.themes.map(({ themeId }) => themeId),
  }
}
