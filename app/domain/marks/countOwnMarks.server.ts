import { countMarks } from '~/db/sql/marks/countMarks'
import type { Context } from '~/domain/context'

/** Counts the open marks on the member's own published posts, up to a hundred. */
export const countOwnMarks = ({ db, viewer }: Context): Promise<number> =>
  viewer === null ? Promise.resolve(0) : countMarks(db, viewer.id, 100)
