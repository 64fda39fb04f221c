import type { Db } from '~/db/client.server'

/** A new post; `doc` is its document as JSON. */
export type PostToAdd = {
  threadId: number
  parentId: number | null
  authorId: number
  stance: string
  lang: string
  doc: string
  html: string
  text: string
  sendKey: string
  /** What it rests on, as its first revision keeps it, as JSON. */
  sources: string
  at: Date
}

/** A post with its first revision; gives its id. Its level and all counters follow by trigger. */
export async function addPost(db: Db, { threadId, parentId, authorId, stance, lang, doc, html, text, sendKey, sources, at }: PostToAdd): Promise<number> {
  const [row] = await db.$queryRaw<{ id: number }[]>`
    -- addPost, prepared
    with post as (
      insert into posts (thread_id, parent_id, author_id, stance, lang, doc, html, text, send_key, created_at)
      values (${threadId}, ${parentId}::int, ${authorId}, ${stance}, ${lang}, ${doc}::jsonb, ${html}, ${text}, ${sendKey}::uuid, ${at}::timestamptz)
      returning id, thread_id, author_id, stance, lang, doc, html, text, created_at
    )
    insert into post_revisions (post_id, number, thread_id, editor_id, stance, lang, doc, html, text, sources, created_at)
    select id, 1, thread_id, author_id, stance, lang, doc, html, text, ${sources}::jsonb, created_at from post
    returning post_id as id`
  if (!row) throw new Error('The post was not written.')
  return row.id
}
