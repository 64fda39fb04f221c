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
  /** The citations of its first revision, as JSON. */
  sources: string
  at: Date
  /** The author's limit of posts per minute. */
  perMinute: number
}

/**
 * Inserts a post with its first revision. Returns its id, or null when its author has reached the
 * limit per minute. Requires the author's row lock from an earlier statement. Triggers set its
 * depth and all counters.
 */
export async function addPost(
  db: Db,
  {
    threadId,
    parentId,
    authorId,
    stance,
    lang,
    doc,
    html,
    text,
    sendKey,
    sources,
    at,
    perMinute,
  }: PostToAdd,
): Promise<number | null> {
  const [row] = await db.$queryRaw<{ id: number }[]>`
    -- addPost, prepared
    with post as (
      insert into posts (thread_id, parent_id, author_id, stance, lang, doc, html, text, send_key, created_at)
      select ${threadId}, ${parentId}::int, ${authorId}, ${stance}, ${lang}, ${doc}::jsonb, ${html}, ${text}, ${sendKey}::uuid, ${at}::timestamptz
      where not exists (
        select from posts where author_id = ${authorId} and created_at > ${at}::timestamptz - interval '1 minute' and created_at <= ${at}::timestamptz + interval '1 minute' offset ${perMinute - 1}
      )
      returning id, thread_id, author_id, stance, lang, doc, html, text, created_at
    )
    insert into post_revisions (post_id, number, thread_id, editor_id, stance, lang, doc, html, text, sources, created_at)
    select id, 1, thread_id, author_id, stance, lang, doc, html, text, ${sources}::jsonb, created_at from post
    returning post_id as id`
  return row?.id ?? null
}
