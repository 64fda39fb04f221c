import type { Context } from '~/domain/context'
import { loadForChange } from '~/domain/posts/loadForChange.server'
import { Refusal } from '~/domain/refusal'
import { outcomeOf, type MarkOutcome } from './mark'

/** A mark as acts need it. */
export type MarkForChange = {
  id: number
  postId: number
  threadId: number
  authorId: number
  memberId: number
  by: string
  kind: string
  reason: string
  outcome: MarkOutcome
}

/**
 * Loads a mark and locks its thread until the transaction ends.
 * @throws Refusal when there is no such mark
 */
export async function loadMark(context: Context, markId: number): Promise<MarkForChange> {
  const of = await context.db.mark.findUnique({ where: { id: markId }, select: { postId: true } })
  if (of === null) throw new Refusal('missing', 'marks.missing')
  await loadForChange(context, of.postId)
  // Read after the lock, because the previous holder may have settled it.
  const mark = await context.db.mark.findUnique({
    where: { id: markId },
    select: {
      id: true,
      postId: true,
      threadId: true,
      authorId: true,
      memberId: true,
      kind: true,
      reason: true,
      outcome: true,
      member: { select: { name: true } },
    },
  })
  if (mark === null) throw new Refusal('missing', 'marks.missing')
  const { member, ...said } = mark
  return { ...said, by: member.name, outcome: outcomeOf(said.outcome) }
}
