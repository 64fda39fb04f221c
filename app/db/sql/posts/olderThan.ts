import { Prisma } from '~/db/generated/client'

/**
 * SQL condition: `posts p` older than the post with this id, in newest-first order (null: no
 * condition).
 */
export const olderThan = (postId: number | null) =>
  postId === null
    ? Prisma.empty
    : Prisma.sql`and (p.created_at, p.id) < (select x.created_at, x.id from posts x where x.id = ${postId})`
