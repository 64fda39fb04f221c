import { ancestors } from '~/db/sql/posts/ancestors'
import { saveStrengths } from '~/db/sql/arguments/saveStrengths'
import type { Context } from '~/domain/context'
import { strengthsAlongPath } from './strengths'

/**
 * Recomputes the strength of a post and its ancestors. Requires the thread's lock. Does nothing for
 * null.
 */
export async function recomputeStrength({ db }: Context, postId: number | null): Promise<void> {
  if (postId === null) return
  const weighed = strengthsAlongPath(await ancestors(db, postId))
  if (weighed.length > 0) await saveStrengths(db, weighed)
}

/** Does the same for a post whose votes changed, and updates its other sort values. */
export async function recomputeAfterVote(
  { db }: Context,
  postId: number,
  places: { rank: number; controversy: number },
): Promise<void> {
  const line = await ancestors(db, postId)
  const weighed = new Map(
    [...line.slice(0, 1), ...strengthsAlongPath(line)].map(({ id, strength }) => [id, strength]),
  )
  await saveStrengths(
    db,
    [...weighed].map(([id, strength]) => ({ id, strength, ...(id === postId && places) })),
  )
}
