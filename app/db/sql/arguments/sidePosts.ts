import type { Db } from '~/db/client.server'
import { Prisma } from '~/db/generated/client'
import { afterCursor, siblingOrder, type SiblingCursor } from '../ranking/siblingOrder'

/**
 * A published supporting or opposing reply with an excerpt; `answered` tells whether it has a
 * published reply, while `replyCount` includes unpublished ones.
 */
export type SidePostsRow = {
  id: number
  threadId: number
  stance: 'supports' | 'opposes' | 'asks' | 'adds'
  lang: 'de' | 'en'
  text: string
  createdAt: Date
  author: { name: string; demo: boolean }
  rank: number
  strength: number | null
  controversy: number
  commonGround: number | null
  counts: { up: number; down: number; agree: number; disagree: number; pass: number }
  replyCount: number
  answered: boolean
}

/**
 * Selects replies: to a post or, with null, to the question; of one stance; after a cursor in the
 * order of strength; with a limit and an excerpt length in characters.
 */
export type SideQuery = {
  threadId: number
  parentId: number | null
  stance: 'supports' | 'opposes'
  after: SiblingCursor | null
  limit: number
  characters: number
}

/**
 * Returns the strongest published replies of one stance. `exists` would make Postgres scan all
 * replies of the thread.
 */
export function sidePosts(
  db: Db,
  { threadId, parentId, stance, after, limit, characters }: SideQuery,
): Promise<SidePostsRow[]> {
  return db.$queryRaw<SidePostsRow[]>`
    -- sidePosts, prepared
    select p.id, p.thread_id as "threadId", p.stance, p.lang, left(p.text, ${characters}) as text, p.created_at as "createdAt", p.rank, p.strength, p.controversy, p.common_ground as "commonGround", p.reply_count as "replyCount",
      (select true from posts a where a.thread_id = p.thread_id and a.parent_id = p.id and a.withdrawn_at is null and a.removed_at is null limit 1) is not null as answered,
      json_build_object('name', m.name, 'demo', m.demo) as author,
      json_build_object('up', p.quality_up, 'down', p.quality_down, 'agree', p.agree_count, 'disagree', p.disagree_count, 'pass', p.pass_count) as counts
    from posts p join members m on m.id = p.author_id
    where p.thread_id = ${threadId} and ${parentId === null ? Prisma.sql`p.parent_id is null` : Prisma.sql`p.parent_id = ${parentId}`}
      and p.stance = ${stance} and p.withdrawn_at is null and p.removed_at is null
      ${after ? Prisma.sql`and ${afterCursor('strongest', after)}` : Prisma.empty}
    order by ${siblingOrder.strongest}
    limit ${limit}`
}
