import type { Context } from '~/domain/context'
import { pageOfSource, sourcesPerPage } from './source'

/** A page (from 1) of a merged thread's source list, and its target thread. */
export type MergedPageQuery = { from: number; into: number; page: number }

/**
 * Returns the page of the target thread's source list that contains the first source of the merged
 * thread's page; 1 when it contains none.
 */
export async function readMergedPage(
  { db }: Context,
  { from, into, page }: MergedPageQuery,
): Promise<number> {
  if (page === 1) return 1
  const there = await db.source.findMany({
    where: {
      threadId: from,
      number: { gt: (page - 1) * sourcesPerPage, lte: page * sourcesPerPage },
    },
    orderBy: { number: 'asc' },
    select: { key: true },
  })
  const here = await db.source.findMany({
    where: { threadId: into, key: { in: there.map(({ key }) => key) } },
    select: { key: true, number: true },
  })
  const numbers = new Map(here.map(({ key, number }) => [Buffer.from(key).toString('hex'), number]))
  const first = there
    .map(({ key }) => numbers.get(Buffer.from(key).toString('hex')))
    .find((number) => number !== undefined)
  return first === undefined ? 1 : pageOfSource(first)
}
