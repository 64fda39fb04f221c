import type { Db } from '~/db/client.server'
import { Prisma } from '~/db/generated/client'

/** An open mark on a published post. */
export type OpenMarkRow = {
  id: number
  postId: number
  kind: 'source' | 'unclear' | 'duplicate' | 'offQuestion'
  reason: string
  by: string
  setAt: Date
  /** For a duplicate mark, the post that says the same. */
  duplicateOf: number | null
}

/**
 * Returns the open marks on an author's posts or, with null, on all posts, oldest first, at most
 * `limit`, after the mark `after` if given.
 */
export function openMarks(
  db: Db,
  { authorId, after, limit }: { authorId: number | null; after: number | null; limit: number },
): Promise<OpenMarkRow[]> {
  return db.$queryRaw<OpenMarkRow[]>`
    -- openMarks
    select k.id, k.post_id as "postId", k.kind, k.reason, m.name as by, k.set_at as "setAt", k.duplicate_of_id as "duplicateOf"
    from marks k join posts p on p.id = k.post_id join members m on m.id = k.member_id
    where k.resolved_at is null and k.id > ${after ?? 0} ${authorId === null ? Prisma.empty : Prisma.sql`and k.author_id = ${authorId}`}
      and p.withdrawn_at is null and p.removed_at is null
    order by k.id
    limit ${limit}`
}
