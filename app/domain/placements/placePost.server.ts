import { atomically } from '~/db/client.server'
import { placementPreconditions } from '~/db/sql/placements/placementPreconditions'
import { isStaff, type MemberContext } from '~/domain/context'
import { audit } from '~/domain/events/audit.server'
import { record } from '~/domain/events/record.server'
import { lockPostAndTarget } from '~/domain/posts/lockPostAndTarget.server'
import type { Stance, Target } from '~/domain/posts/post'
import { Refusal, refuseWhen } from '~/domain/refusal'
import { placeRefused, targetRefused } from './policy'

/**
 * Places a post also under another post or question; its text, votes and replies stay at its
 * original position. Placing it there again changes its stance; idempotent.
 * @throws Refusal unless the viewer is the author or staff, when the target does not exist, or when
 * the post cannot be placed there
 */
export async function placePost(
  context: MemberContext,
  { postId, to, stance }: { postId: number; to: Target; stance: Stance },
): Promise<void> {
  await atomically(context.db, async (db) => {
    const inside = { ...context, db }
    const { homeId, threadId, parentId, thread } = await lockPostAndTarget(inside, postId, to)
    const ground = await placementPreconditions(db, { postId, threadId, parentId })
    if (
      !thread ||
      ground?.threadId !== homeId ||
      thread.mergedIntoId !== null ||
      (ground.target !== null && ground.target.threadId !== threadId)
    )
      throw new Refusal('conflict', 'posts.movedMeanwhile')
    refuseWhen(placeRefused(context.viewer, ground))
    if (ground.there === stance) return
    refuseWhen(targetRefused(context.viewer, ground, thread))
    if (ground.there === null)
      await db.placement.create({
        data: {
          postId,
          homeId,
          threadId,
          parentId,
          stance,
          placedById: context.viewer.id,
          placedAt: context.now,
        },
      })
    else await db.placement.updateMany({ where: { postId, threadId, parentId }, data: { stance } })
    await record(inside, { kind: 'placed', threadId: homeId, postId })
    if (threadId !== homeId) await record(inside, { kind: 'placed', threadId, postId })
    if (isStaff(context.viewer))
      await audit(inside, {
        act: 'postPlaced',
        subjectKind: 'post',
        subjectId: postId,
        detail: { thread: threadId, parent: parentId, stance },
      })
  })
}
