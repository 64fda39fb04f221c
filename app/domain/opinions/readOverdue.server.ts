import { overdueOpinions } from '~/db/sql/opinions/overdueOpinions'
import type { Context } from '~/domain/context'
import type { EventKind } from '~/domain/events/event'

/**
 * The events that change opinion groups; a trigger makes them due when they happen
 * (`opinions_are_due`).
 */
const changing = [
  'voted',
  'withdrawn',
  'removed',
  'restored',
  'moved',
] as const satisfies readonly EventKind[]

/** Returns the threads whose opinion groups are outdated. */
export const readOverdue = ({ db }: Context): Promise<number[]> => overdueOpinions(db, changing)
