import type { Context } from '~/domain/context'
import type { Citation } from './source'

/** Returns a post's citations in the author's order. */
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
