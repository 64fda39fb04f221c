import { atomically } from '~/db/client.server'
import { moveBranch } from '~/db/sql/posts/moveBranch'
import { movePreconditions } from '~/db/sql/posts/movePreconditions'
import { recomputeStrength } from '~/domain/arguments/recomputeStrength.server'
import { staffRefused, type MemberContext } from '~/domain/context'
import { audit } from '~/domain/events/audit.server'
import { record } from '~/domain/events/record.server'
import { Refusal, refuseWhen } from '~/domain/refusal'
import { lockPostAndTarget } from './lockPostAndTarget.server'
import { moveRefused } from './policy'
import type { Target } from './post'

/**
 * Moves a post with its descendants under a thread's question or another post. Its address stays
 * the same.
 * @throws Refusal unless the viewer is staff, when there is no such target, or when the post cannot
 * be moved there
 */
export async function move(
  context: MemberContext,
  { postId, to }: { postId: number; to: Target },
): Promise<void> {
  refuseWhen(staffRefused(context.viewer))
  await atomically(context.db, async (db) => {
    const inside = { ...context, db }
    const { homeId: from, threadId, parentId, thread } = await lockPostAndTarget(inside, postId, to)
    const ground = await movePreconditions(db, { postId, threadId: from, targetId: parentId })
    if (
      !thread ||
      !ground ||
      thread.mergedIntoId !== null ||
      (ground.target !== null && ground.target.threadId !== threadId)
    )
      throw new Refusal('conflict', 'posts.movedMeanwhile')
    refuseWhen(moveRefused({ threadId: from, ...ground }, thread))
    const posts = await moveBranch(db, { postId, threadId, parentId })
    await recomputeStrength(inside, ground.parentId)
    await recomputeStrength(inside, postId)
    await record(inside, { kind: 'moved', threadId: from, postId })
    if (threadId !== from) await record(inside, { kind: 'moved', threadId, postId })
    const detail = {
      thread: threadId,
      ...(threadId !== from && { 'former.thread': from }),
      parent: parentId,
      'former.parent': ground.parentId,
      posts,
    }
    await audit(inside, { act: 'postMoved', subjectKind: 'post', subjectId: postId, detail })
  })
}
