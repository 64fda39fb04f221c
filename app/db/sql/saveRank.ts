import type { Db } from '~/db/client.server'

/** A post's place among its siblings. Needs the thread's lock. */
export async function saveRank(db: Db, postId: number, rank: number): Promise<void> {
  await db.$executeRaw`
    -- saveRank, prepared
    update posts set rank = ${rank} where id = ${postId} and rank is distinct from ${rank}`
}
