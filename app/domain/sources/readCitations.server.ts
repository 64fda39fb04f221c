import type { Context } from '~/domain/context'
import type { Citation } from './source'

/** What a post rests on, in its author's order. */
export const readCitations = ({ db }: Pick<Context, 'db'>, postId: number): Promise<Citation[]> =>
  db.citation.findMany({
    where: { postId },
    orderBy: { position: 'asc' },
    select: {
      address: true,
      title: true,
      publisher: true,
      dated: true,
      quote: true,
      archived: true,
    },
  })
