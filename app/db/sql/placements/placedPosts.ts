import type { Db } from '~/db/client.server'
import type { SidePostsRow } from '../arguments/sidePosts'

/**
 * A published post that is placed under another post (`under`) or, with null, under the question.
 * `stance` is its stance there; `answered` tells whether it has a published reply.
 */
export type PlacedPostsRow = Omit<SidePostsRow, 'rank' | 'controversy' | 'commonGround'> & {
  under: number | null
  /** The total number of posts placed there. */
  ofAll: number
}

/**
 * Selects placed posts: in a thread, under these posts, with limits per post and for the question,
 * and the length of the excerpts in characters.
 */
export type PlacedPostsQuery = {
  threadId: number
  hosts: readonly { id: number; most: number }[]
  ofQuestion: number
  characters: number
}

/**
 * Returns the posts placed in a thread, the strongest first. As in `sidePosts`, the replies are
 * looked up one by one.
 */
export function placedPosts(
  db: Db,
  { threadId, hosts, ofQuestion, characters }: PlacedPostsQuery,
): Promise<PlacedPostsRow[]> {
  return db.$queryRaw<PlacedPostsRow[]>`
    -- placedPosts, prepared
    select l.parent_id as under, l.together as "ofAll", p.id, p.thread_id as "threadId", l.stance, p.lang, left(p.text, ${characters}) as text, p.created_at as "createdAt", p.strength, p.reply_count as "replyCount",
      (select true from posts a where a.thread_id = p.thread_id and a.parent_id = p.id and a.withdrawn_at is null and a.removed_at is null limit 1) is not null as answered,
      (select json_build_object('name', m.name, 'demo', m.demo) from members m where m.id = p.author_id) as author,
      json_build_object('up', p.quality_up, 'down', p.quality_down, 'agree', p.agree_count, 'disagree', p.disagree_count, 'pass', p.pass_count) as counts
    from (
      select here.post_id, here.parent_id, here.stance, here.together from unnest(${hosts.map(({ id }) => id)}::int[], ${hosts.map(({ most }) => most)}::int[]) as host (id, most) cross join lateral (
        select l.post_id, l.parent_id, l.stance, (count(*) over ())::int as together from placements l join posts p on p.id = l.post_id
        where l.thread_id = ${threadId} and l.parent_id = host.id and p.withdrawn_at is null and p.removed_at is null
        order by p.strength desc nulls last, p.id limit host.most
      ) here
      union all
      (select l.post_id, l.parent_id, l.stance, (count(*) over ())::int as together from placements l join posts p on p.id = l.post_id
        where l.thread_id = ${threadId} and l.parent_id is null and ${ofQuestion} > 0 and p.withdrawn_at is null and p.removed_at is null
        order by p.strength desc nulls last, p.id limit ${ofQuestion})
    ) l cross join lateral (
      select id, thread_id, author_id, lang, text, created_at, strength, reply_count, quality_up, quality_down, agree_count, disagree_count, pass_count
      from posts where id = l.post_id limit 1
    ) p
    order by p.strength desc nulls last, p.id`
}
