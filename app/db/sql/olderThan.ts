import { Prisma } from '~/db/generated/client'

/** Narrows `posts p`, read newest first, to what is older than the post with this id (null: nothing is left out). */
export const olderThan = (postId: number | null) =>
  postId === null
    ? Prisma.empty
    : Prisma.sql`and (p.created_at, p.id) < (select x.created_at, x.id from posts x where x.id = ${postId})`
