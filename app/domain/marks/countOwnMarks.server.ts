import { countMarks } from '~/db/sql/countMarks'
import type { Context } from '~/domain/context'

/** How many open marks one's own standing posts carry, up to a hundred. */
export const countOwnMarks = ({ db, viewer }: Context): Promise<number> =>
  viewer === null ? Promise.resolve(0) : countMarks(db, viewer.id, 100)
