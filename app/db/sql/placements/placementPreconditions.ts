import type { Db } from '~/db/client.server'
import { Prisma } from '~/db/generated/client'
import { ancestorsOrSelf } from './ancestorsOrSelf'

type Standing = 'stands' | 'withdrawn' | 'removed'

/** A post to be placed: its own parent, and its number of placements. */
export type PlacementPreconditionsRow = {
  id: number
  threadId: number
  parentId: number | null
  authorId: number
  standing: Standing
  places: number
  /** Its stance at the target if it is already placed there; else null. */
  there: 'supports' | 'opposes' | 'asks' | 'adds' | null
  /** The number of posts placed at the target, and how many of them have the same author. */
  guests: number
  ofAuthor: number
  /**
   * The target post, and whether it is a descendant of the placed post, also through placements;
   * null when there is no such post.
   */
  target: { id: number; threadId: number; standing: Standing; over: boolean } | null
}

/**
 * Returns what the placement policy needs for a post and a target (another post or, with null, a
 * thread's question); null when there is no such post.
 */
export async function placementPreconditions(
  db: Db,
  { postId, threadId, parentId }: { postId: number; threadId: number; parentId: number | null },
): Promise<PlacementPreconditionsRow | null> {
  const [row] = await db.$queryRaw<PlacementPreconditionsRow[]>`
    -- placementPreconditions
    with recursive ${ancestorsOrSelf(parentId)},
    at_place as (
      select l.post_id, l.stance, g.author_id, g.withdrawn_at is null and g.removed_at is null as stands from placements l join posts g on g.id = l.post_id
      where l.thread_id = ${threadId} and ${parentId === null ? Prisma.sql`l.parent_id is null` : Prisma.sql`l.parent_id = ${parentId}`}
    )
    select p.id, p.thread_id as "threadId", p.parent_id as "parentId", p.author_id as "authorId", ${standingOf('p')} as standing,
      (select count(*)::int from placements l where l.post_id = p.id) as places,
      (select stance from at_place where post_id = p.id) as there,
      (select count(*)::int from at_place where stands) as guests,
      (select count(*)::int from at_place where stands and author_id = p.author_id) as "ofAuthor",
      case when t.id is not null then json_build_object('id', t.id, 'threadId', t.thread_id, 'standing', ${standingOf('t')}, 'over', p.id in (select id from over)) end as target
    from posts p left join posts t on t.id = ${parentId}::int
    where p.id = ${postId}`
  return row ?? null
}

function standingOf(post: 'p' | 't'): Prisma.Sql {
  const of = Prisma.raw(post)
  return Prisma.sql`case when ${of}.withdrawn_at is not null then 'withdrawn' when ${of}.removed_at is not null then 'removed' else 'stands' end`
}
