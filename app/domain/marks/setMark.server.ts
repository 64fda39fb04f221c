import { atomically } from '~/db/client.server'
import { originalGround } from '~/db/sql/originalGround'
import type { MemberContext } from '~/domain/context'
import { record } from '~/domain/events/record.server'
import { loadForChange } from '~/domain/posts/loadForChange.server'
import { refuseWhen } from '~/domain/refusal'
import { outcomeOf, type MarkKind } from './mark'
import { againRefused, duplicateRefused, markRefused } from './policy'

/** What a member says is wanting in a post, and why; with `duplicate`, which post it repeats. */
export type MarkWanted = {
  postId: number
  kind: MarkKind
  reason: string
  originalId: number | null
}

/**
 * Says what is wanting in somebody else's post: one mark of each kind for each member. Set again while it is open it says
 * something else; set again after the author answered it, it is open again. The same twice is as once.
 * @throws Refusal when the post is one's own or gone, its thread is closed, the other post is none that it can repeat, or a moderator has decided
 */
export async function setMark(
  context: MemberContext,
  { postId, kind, reason, originalId }: MarkWanted,
): Promise<void> {
  await atomically(context.db, async (db) => {
    const { thread, post } = await loadForChange({ ...context, db }, postId)
    refuseWhen(markRefused(context.viewer, thread, post))
    const duplicateOfId = kind === 'duplicate' ? originalId : null
    if (kind === 'duplicate')
      refuseWhen(
        duplicateRefused(
          post,
          originalId === null ? null : await originalGround(db, { postId, originalId }),
        ),
      )
    const memberId = context.viewer.id
    const before = await db.mark.findUnique({
      where: { postId_kind_memberId: { postId, kind, memberId } },
    })
    refuseWhen(againRefused(before && { outcome: outcomeOf(before.outcome) }))
    if (
      before?.outcome === null &&
      before.reason === reason &&
      before.duplicateOfId === duplicateOfId
    )
      return
    const said = {
      reason,
      duplicateOfId,
      setAt: context.now,
      resolvedAt: null,
      outcome: null,
      resolvedById: null,
    }
    if (before) await db.mark.update({ where: { id: before.id }, data: said })
    else
      await db.mark.create({
        data: { postId, threadId: post.threadId, authorId: post.authorId, memberId, kind, ...said },
      })
    await record({ ...context, db }, { kind: 'marked', threadId: post.threadId, postId })
  })
}
