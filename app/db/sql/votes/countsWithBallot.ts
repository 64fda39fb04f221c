import type { Db } from '~/db/client.server'

/**
 * The vote counts of a post at a version of its thread, and one member's ballot; null where they
 * did not vote.
 */
export type CountsWithBallotRow = {
  version: number
  up: number
  down: number
  agree: number
  disagree: number
  pass: number
  quality: -1 | 1 | null
  agreement: -1 | 0 | 1 | null
}

/** Returns a post's vote counts and a member's ballot, or null when there is no such post. */
export async function countsWithBallot(
  db: Db,
  postId: number,
  memberId: number,
): Promise<CountsWithBallotRow | null> {
  const [row] = await db.$queryRaw<CountsWithBallotRow[]>`
    -- countsWithBallot, prepared
    select t.version, p.quality_up as up, p.quality_down as down, p.agree_count as agree, p.disagree_count as disagree, p.pass_count as pass, v.quality, v.agreement
    from posts p
      join threads t on t.id = p.thread_id
      left join votes v on v.post_id = p.id and v.member_id = ${memberId}
    where p.id = ${postId}`
  return row ?? null
}
