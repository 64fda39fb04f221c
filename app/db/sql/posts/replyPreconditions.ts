import type { Db } from '~/db/client.server'

/**
 * A submitted reply form: its idempotency key and its parent (a post of the thread or, with null,
 * the question).
 */
export type SubmittedReply = {
  authorId: number
  sendKey: string
  threadId: number
  parentId: number | null
}

/**
 * The post already created with this key, and the parent's standing; each null when there is none.
 */
export type ReplyPreconditionsRow = {
  sent: { id: number; threadId: number; parentId: number | null } | null
  parent: { depth: number; standing: 'stands' | 'withdrawn' | 'removed' } | null
}

/**
 * Returns what the reply policy needs. Locks the member until the transaction ends, so that
 * concurrent posts in several threads are counted one after another. Counting needs a later
 * statement (`addPost`), because this one reads the state before it waited.
 */
export async function replyPreconditions(
  db: Db,
  { authorId, sendKey, threadId, parentId }: SubmittedReply,
): Promise<ReplyPreconditionsRow> {
  const [row] = await db.$queryRaw<ReplyPreconditionsRow[]>`
    -- replyPreconditions, prepared
    select
      case when s.id is not null then json_build_object('id', s.id, 'threadId', s.thread_id, 'parentId', s.parent_id) end as sent,
      case when p.id is not null then json_build_object('depth', p.depth,
        'standing', case when p.withdrawn_at is not null then 'withdrawn' when p.removed_at is not null then 'removed' else 'stands' end) end as parent
    from members m
      left join posts s on s.author_id = m.id and s.send_key = ${sendKey}::uuid
      left join posts p on p.id = ${parentId}::int and p.thread_id = ${threadId}::int
    where m.id = ${authorId}
    for no key update of m`
  return row ?? { sent: null, parent: null }
}
