import { overdueOpinions } from '~/db/sql/overdueOpinions'
import type { Context } from '~/domain/context'
import type { EventKind } from '~/domain/events/event'

/** What changes who thinks alike; the database makes opinions due when it happens (`opinions_are_due`). */
const changing = [
  'voted',
  'withdrawn',
  'removed',
  'restored',
  'moved',
] as const satisfies readonly EventKind[]

/** The threads whose opinion groups are not those of their votes any more. */
export const readOverdue = ({ db }: Context): Promise<number[]> => overdueOpinions(db, changing)
