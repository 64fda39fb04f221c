import { lineAbove } from '~/db/sql/lineAbove'
import { saveStrengths } from '~/db/sql/saveStrengths'
import type { Context } from '~/domain/context'
import { weighLine } from './weighed'

/**
 * Recomputes the strength of a post and its ancestors. Requires the thread's lock. Does nothing for
 * null.
 */
export async function weigh({ db }: Context, postId: number | null): Promise<void> {
  if (postId === null) return
  const weighed = weighLine(await lineAbove(db, postId))
  if (weighed.length > 0) await saveStrengths(db, weighed)
}

/** Does the same for a post whose votes changed, and updates its other sort values. */
export async function weighPlaced(
  { db }: Context,
  postId: number,
  places: { rank: number; controversy: number },
): Promise<void> {
  const line = await lineAbove(db, postId)
  const weighed = new Map(
    [...line.slice(0, 1), ...weighLine(line)].map(({ id, strength }) => [id, strength]),
  )
  await saveStrengths(
    db,
    [...weighed].map(([id, strength]) => ({ id, strength, ...(id === postId && places) })),
  )
}
