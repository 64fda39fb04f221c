import { localeOf, type Context, type Locale } from '~/domain/context'
import { standingOf } from '~/domain/posts/policy'
import type { Standing } from '~/domain/posts/post'
import { Refusal, type Reason } from '~/domain/refusal'
import { markKinds, type OwnMark } from './mark'
import { markRefused } from './policy'

/** A post to be marked, with the viewer's open marks on it, and why they may not mark it. */
export type PostForMarking = {
  id: number
  author: string
  lang: Locale
  html: string
  standing: Standing
  removedReason: string | null
  own: OwnMark[]
  refused: Reason | null
}

/**
 * Reads a post for the mark form.
 * @throws Refusal when there is no such post
 */
export async function readForMarking(
  { db, viewer }: Context,
  postId: number,
): Promise<PostForMarking> {
  const post = await db.post.findUnique({
    where: { id: postId },
    select: {
      id: true,
      lang: true,
      html: true,
      authorId: true,
      withdrawnAt: true,
      removedAt: true,
      removedReason: true,
      author: { select: { name: true } },
      thread: { select: { closedAt: true, mergedIntoId: true } },
      marks: {
        where: { memberId: viewer?.id ?? 0, outcome: null },
        select: { kind: true, reason: true },
      },
    },
  })
  if (post === null) throw new Refusal('missing', 'posts.missing')
  const standing = standingOf(post)
  const { id, removedReason } = post
  const own = markKinds.flatMap((kind) =>
    post.marks.filter((mark) => mark.kind === kind).map(({ reason }) => ({ kind, reason })),
  )
  return {
    id,
    author: post.author.name,
    lang: localeOf(post.lang),
    html: standing === 'stands' ? post.html : '',
    standing,
    removedReason,
    own,
    refused: markRefused(viewer, post.thread, post),
  }
}
