import type { Db } from '~/db/client.server'

/** Whose form it is, and what it answers: a post of the thread, or with null the thread's question. */
export type ReplySent = {
  authorId: number
  sendKey: string
  threadId: number
  parentId: number | null
}

/** What was written with this form already, and how the answered post stands; each null where there is none. */
export type ReplyGroundRow = {
  sent: { id: number; threadId: number; parentId: number | null } | null
  parent: { depth: number; standing: 'stands' | 'withdrawn' | 'removed' } | null
}

/**
 * What an answer stands on. Holds the member until the transaction ends, so that what they write at once in several threads is
 * counted one by one; that has to be done by a later statement (`addPost`), as this one still sees what was there before it waited.
 */
export async function replyGround(
  db: Db,
  { authorId, sendKey, threadId, parentId }: ReplySent,
): Promise<ReplyGroundRow> {
  const [row] = await db.$queryRaw<ReplyGroundRow[]>`
    -- replyGround, prepared
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
