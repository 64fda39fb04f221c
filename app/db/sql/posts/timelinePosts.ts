import type { Db } from '~/db/client.server'
import { Prisma } from '~/db/generated/client'
import { afterCursor, siblingOrder, type SiblingCursor } from '../ranking/siblingOrder'

/** A post in order of time with an excerpt (empty when unpublished), and its parent. */
export type TimelinePostsRow = {
  id: number
  stance: 'supports' | 'opposes' | 'asks' | 'adds'
  lang: 'de' | 'en'
  text: string
  createdAt: Date
  standing: 'stands' | 'withdrawn' | 'removed'
  author: { name: string; demo: boolean }
  /** Null for a reply to the question. */
  parent: { id: number; author: string } | null
}

/**
 * Returns the posts of a thread in order of creation, after a cursor (null: from the first), at
 * most `limit`, with excerpts of a length in characters.
 */
export function timelinePosts(
  db: Db,
  {
    threadId,
    after,
    limit,
    characters,
  }: { threadId: number; after: SiblingCursor | null; limit: number; characters: number },
): Promise<TimelinePostsRow[]> {
  return db.$queryRaw<TimelinePostsRow[]>`
    -- timelinePosts
    select p.id, p.stance, p.lang, p.created_at as "createdAt", json_build_object('name', m.name, 'demo', m.demo) as author,
      case when p.withdrawn_at is null and p.removed_at is null then left(p.text, ${characters}) else '' end as text,
      case when p.withdrawn_at is not null then 'withdrawn' when p.removed_at is not null then 'removed' else 'stands' end as standing,
      case when up.id is not null then json_build_object('id', up.id, 'author', um.name) end as parent
    from posts p join members m on m.id = p.author_id left join posts up on up.id = p.parent_id left join members um on um.id = up.author_id
    where p.thread_id = ${threadId}
      ${after ? Prisma.sql`and ${afterCursor('old', after)}` : Prisma.empty}
    order by ${siblingOrder.old}
    limit ${limit}`
}
