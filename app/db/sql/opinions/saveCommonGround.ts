import type { Db } from '~/db/client.server'

/**
 * Sets the common ground of each post of a thread, and clears it for all others. Returns the number
 * of changed posts. Requires the thread's lock.
 */
export function saveCommonGround(
  db: Db,
  threadId: number,
  scores: readonly { postId: number; score: number }[],
): Promise<number> {
  return db.$executeRaw`
    -- saveCommonGround
    update posts p set common_ground = s.score
    from posts was
      left join unnest(${scores.map(({ postId }) => postId)}::int[], ${scores.map(({ score }) => score)}::float8[]) as s (id, score) on s.id = was.id
    where p.id = was.id and was.thread_id = ${threadId}::int and was.common_ground is distinct from s.score`
}
