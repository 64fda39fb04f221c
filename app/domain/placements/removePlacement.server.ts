import { atomically } from '~/db/client.server'
import { lockThreads } from '~/db/sql/threads/lockThreads'
import { isStaff, type MemberContext } from '~/domain/context'
import { audit } from '~/domain/events/audit.server'
import { record } from '~/domain/events/record.server'
import { Refusal, refuseWhen } from '~/domain/refusal'
import { placeRefused } from './policy'

/**
 * Removes a placement and returns its post.
 * @throws Refusal unless the viewer is the author or staff, and when there is no such placement
 */
export async function removePlacement(
  context: MemberContext,
  placementId: number,
): Promise<number> {
  return atomically(context.db, async (db) => {
    const inside = { ...context, db }
    const named = await placementOf(inside, placementId)
    await lockThreads(db, [named.homeId, named.threadId])
    // Read after the lock, because the previous holder may have moved it.
    const { postId, homeId, threadId, parentId, post } = await placementOf(inside, placementId)
    if (homeId !== named.homeId || threadId !== named.threadId)
      throw new Refusal('conflict', 'posts.movedMeanwhile')
    refuseWhen(placeRefused(context.viewer, post))
    await db.placement.delete({ where: { id: placementId } })
    await record(inside, { kind: 'placed', threadId: homeId, postId })
    if (threadId !== homeId) await record(inside, { kind: 'placed', threadId, postId })
    if (isStaff(context.viewer))
      await audit(inside, {
        act: 'postUnplaced',
        subjectKind: 'post',
        subjectId: postId,
        detail: { thread: threadId, parent: parentId },
      })
    return postId
  })
}

async function placementOf({ db }: MemberContext, id: number) {
  const placement = await db.placement.findUnique({
    where: { id },
    select: {
      postId: true,
      homeId: true,
      threadId: true,
      parentId: true,
      post: { select: { authorId: true } },
    },
  })
  if (placement === null) throw new Refusal('missing', 'placements.missing')
  return placement
}
