import { openQuestions } from '~/db/sql/overview/openQuestions'
import { sharedPosts } from '~/db/sql/overview/sharedPosts'
import { unansweredPosts } from '~/db/sql/overview/unansweredPosts'
import type { Context } from '~/domain/context'
import { loadListedPosts } from './listing.server'
import type { Figure, FigureName, List, Listed } from './overview'
import { readFigures } from './readFigures.server'

/** Selects a figure of some threads; `limit` bounds a list. */
export type FigureQuery = { name: FigureName; threadIds: readonly number[]; limit: number }

/** Reads a single figure. */
export async function readFigure(
  context: Context,
  { name, ...asked }: FigureQuery,
): Promise<Figure> {
  const { db } = context
  switch (name) {
    case 'questions':
      return { name, list: await listed(context, openQuestions(db, asked)) }
    case 'unanswered':
      return { name, list: await listed(context, unansweredPosts(db, asked)) }
    case 'shared':
      return { name, list: await listed(context, sharedPosts(db, asked)) }
    default:
      return { name, figures: await readFigures(context, asked.threadIds) }
  }
}

async function listed<Row extends { id: number; total: number }>(
  context: Context,
  reading: Promise<Row[]>,
): Promise<List<Row & Listed>> {
  const rows = await reading
  return (await loadListedPosts(context, rows))(rows)
}
