import { atomically } from '~/db/client.server'
import type { MemberContext } from '~/domain/context'
import { record } from '~/domain/events/record.server'
import { loadForChange } from '~/domain/posts/loadForChange.server'
import { refuseWhen } from '~/domain/refusal'
import { acceptRefused } from './policy'

/**
 * Sets whether a reply is the accepted answer, and since when (null: it is not). Idempotent.
 * @throws Refusal for everyone but the asker, or when either post is not published
 */
export async function setAcceptedAnswer(
  context: MemberContext,
  postId: number,
  acceptedAt: Date | null,
): Promise<void> {
  await atomically(context.db, async (db) => {
    const { post } = await loadForChange({ ...context, db }, postId)
    const asked =
      post.parentId === null
        ? null
        : await db.post.findUnique({
            where: { id: post.parentId },
            select: { authorId: true, stance: true, withdrawnAt: true, removedAt: true },
          })
    refuseWhen(acceptRefused(context.viewer, post, asked))
    if ((post.acceptedAt === null) === (acceptedAt === null)) return
    // The previous one is cleared first, because a unique index allows only one.
    if (acceptedAt !== null)
      await db.post.updateMany({
        where: { threadId: post.threadId, parentId: post.parentId, acceptedAt: { not: null } },
        data: { acceptedAt: null },
      })
    await db.post.update({ where: { id: postId }, data: { acceptedAt } })
    await record({ ...context, db }, { kind: 'answered', threadId: post.threadId, postId })
  })
}
