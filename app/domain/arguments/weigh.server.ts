import { lineAbove } from '~/db/sql/lineAbove'
import { saveStrengths } from '~/db/sql/saveStrengths'
import type { Context } from '~/domain/context'
import { weighLine } from './weighed'

/** Weighs a post anew, and all that it answers: whatever counts in that has just changed. Needs the thread's lock; with null there is nothing to weigh. */
export async function weigh({ db }: Context, postId: number | null): Promise<void> {
  if (postId === null) return
  const weighed = weighLine(await lineAbove(db, postId))
  if (weighed.length > 0) await saveStrengths(db, weighed)
}

/** The same of a post whose votes have changed, with the places among its siblings that these give it. */
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
