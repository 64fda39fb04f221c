import { localeOf, type Context, type Locale } from '~/domain/context'
import { Refusal } from '~/domain/refusal'
import type { Question } from '~/domain/threads/thread'
import { excerptOf } from './excerpt'
import { standingOf } from './policy'
import type { Standing } from './post'

/** A post to be moved: its excerpt, its position, and the number of posts that move with it. */
export type PostForMoving = {
  id: number
  lang: Locale
  /** Empty unless published. */
  text: string
  standing: Standing
  removedReason: string | null
  author: string
  belowCount: number
  thread: { id: number } & Question
}

/**
 * Reads a post for the move form.
 * @throws Refusal when there is no such post
 */
export async function readForMoving({ db }: Context, postId: number): Promise<PostForMoving> {
  const post = await db.post.findUnique({
    where: { id: postId },
    select: {
      lang: true,
      text: true,
      withdrawnAt: true,
      removedAt: true,
      removedReason: true,
      belowCount: true,
      author: { select: { name: true } },
      thread: { select: { id: true, lang: true, questionDe: true, questionEn: true } },
    },
  })
  if (post === null) throw new Refusal('missing', 'posts.missing')
  const { lang, text, removedReason, belowCount, author, thread } = post
  const standing = standingOf(post)
  return {
    id: postId,
    lang: localeOf(lang),
    standing,
    removedReason,
    belowCount,
    text: standing === 'stands' ? excerptOf(text) : '',
    author: author.name,
    thread: { ...thread, lang: localeOf(thread.lang) },
  }
}
