import type { Db } from '~/db/client.server'

/** Sets how much all groups back each post of a thread, and of all other posts that nothing is known; gives how many changed. Needs the thread's lock. */
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
