import { atomically } from '~/db/client.server'
import { duplicatePreconditions } from '~/db/sql/marks/duplicatePreconditions'
import type { MemberContext } from '~/domain/context'
import { record } from '~/domain/events/record.server'
import { loadForChange } from '~/domain/posts/loadForChange.server'
import { refuseWhen } from '~/domain/refusal'
import { outcomeOf, type MarkKind } from './mark'
import { resetRefused, duplicateRefused, markRefused } from './policy'

/** A mark to set; with `duplicate`, the original post. */
export type SetMarkInput = {
  postId: number
  kind: MarkKind
  reason: string
  originalId: number | null
}

/**
 * Marks another member's post: one mark of each kind per member. Setting an open mark again
 * replaces its reason; setting it after the author's answer reopens it. Idempotent.
 * @throws Refusal for own or unpublished posts, closed threads, invalid originals, and marks that a
 * moderator has settled
 */
export async function setMark(
  context: MemberContext,
  { postId, kind, reason, originalId }: SetMarkInput,
): Promise<void> {
  await atomically(context.db, async (db) => {
    const { thread, post } = await loadForChange({ ...context, db }, postId)
    refuseWhen(markRefused(context.viewer, thread, post))
    const duplicateOfId = kind === 'duplicate' ? originalId : null
    if (kind === 'duplicate')
      refuseWhen(
        duplicateRefused(
          post,
          originalId === null ? null : await duplicatePreconditions(db, { postId, originalId }),
        ),
      )
    const memberId = context.viewer.id
    const before = await db.mark.findUnique({
      where: { postId_kind_memberId: { postId, kind, memberId } },
    })
    refuseWhen(resetRefused(before && { outcome: outcomeOf(before.outcome) }))
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
