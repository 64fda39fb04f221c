import { Prisma } from '~/db/generated/client'

/**
 * Recursive CTE `over`: the ids of a post and all its ancestors, through all placements of each.
 */
export const ancestorsOrSelf = (postId: number | null) => Prisma.sql`
  over as (
    select ${postId}::int as id
    union
    select up.id from over cross join lateral (
      select p.parent_id as id from posts p where p.id = over.id
      union all
      select l.parent_id from placements l where l.post_id = over.id
    ) up where up.id is not null
  )`
