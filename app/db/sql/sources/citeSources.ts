import type { Db } from '~/db/client.server'

/**
 * A citation to insert. `key` is the normalised address; `position` is the citation's position in
 * the post, from 1.
 */
export type CitationToAdd = {
  key: string
  position: number
  address: string
  title: string
  publisher: string | null
  dated: string | null
  quote: string | null
  archived: string | null
}

/**
 * Inserts a post's citations. Sources that are new to the thread get the next numbers, in order.
 * Requires the thread's lock, because otherwise two posts could take the same number.
 */
export async function citeSources(
  db: Db,
  {
    threadId,
    postId,
    citations,
    at,
  }: { threadId: number; postId: number; citations: readonly CitationToAdd[]; at: Date },
): Promise<void> {
  await db.$queryRaw`
    -- citeSources, prepared
    with said as (
      select sha256(convert_to(said.key, 'UTF8')) as hash, said.*
      from jsonb_to_recordset(${JSON.stringify(citations)}::jsonb)
        as said(key text, position smallint, address text, title text, publisher text, dated text, quote text, archived text)
    ), added as (
      insert into sources (thread_id, number, key, created_at)
      select ${threadId}::int, (select coalesce(max(number), 0) from sources where thread_id = ${threadId}::int) + row_number() over (order by said.position), said.hash, ${at}::timestamptz
      from said
      where not exists (select from sources known where known.thread_id = ${threadId}::int and known.key = said.hash)
    )
    insert into citations (post_id, thread_id, key, position, address, title, publisher, dated, quote, archived)
    select ${postId}::int, ${threadId}::int, hash, position, address, title, publisher, dated, quote, archived from said`
}
