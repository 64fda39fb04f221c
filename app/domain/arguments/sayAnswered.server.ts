import { atomically } from '~/db/client.server'
import type { MemberContext } from '~/domain/context'
import { record } from '~/domain/events/record.server'
import { loadForChange } from '~/domain/posts/loadForChange.server'
import { refuseWhen } from '~/domain/refusal'
import { acceptRefused } from './policy'

/**
 * Keeps whether a reply answers what one has asked, and since when (null: it does not). Twice is as once.
 * @throws Refusal for all but who asked, or when either post is gone
 */
export async function sayAnswered(
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
    // Before it is set: there is never more than one.
    if (acceptedAt !== null)
      await db.post.updateMany({
        where: { threadId: post.threadId, parentId: post.parentId, acceptedAt: { not: null } },
        data: { acceptedAt: null },
      })
    await db.post.update({ where: { id: postId }, data: { acceptedAt } })
    await record({ ...context, db }, { kind: 'answered', threadId: post.threadId, postId })
  })
}
