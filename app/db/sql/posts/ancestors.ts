import type { Db } from '~/db/client.server'

/** A post as input for recomputing its strength, with the ids of its counted replies. */
export type AncestorsRow = {
  id: number
  parentId: number | null
  stance: 'supports' | 'opposes' | 'asks' | 'adds'
  up: number
  down: number
  stands: boolean
  strength: number | null
  replies: { id: number; stance: 'supports' | 'opposes'; strength: number }[]
}

/** Returns a post and all its ancestors, upwards. Requires the thread's lock. */
export function ancestors(db: Db, postId: number): Promise<AncestorsRow[]> {
  // Postgres overestimates the depth tenfold; the offset keeps the plan to these posts.
  return db.$queryRaw<AncestorsRow[]>`
    -- ancestors, prepared
    with recursive line as (
      select id, parent_id from posts where id = ${postId}
      union all
      select up.id, up.parent_id from posts up join line on line.parent_id = up.id
    )
    select p.id, p.parent_id as "parentId", p.stance, p.quality_up as up, p.quality_down as down, p.strength,
      p.withdrawn_at is null and p.removed_at is null as stands, coalesce(answers.all, '[]') as replies
    from line
    cross join lateral (
      select id, thread_id, parent_id, depth, stance, quality_up, quality_down, strength, withdrawn_at, removed_at from posts where id = line.id offset 0
    ) p
    left join lateral (
      select json_agg(json_build_object('id', r.id, 'stance', r.stance, 'strength', r.strength) order by r.id) as all
      from posts r
      where r.thread_id = p.thread_id and r.parent_id = p.id and r.strength is not null and r.stance in ('supports', 'opposes')
    ) answers on true
    order by p.depth desc`
}
