import type { Context } from '~/domain/context'
import { pageOfSource, sourcesPerPage } from './source'

/** Of a merged thread's list of sources, a page (from 1), and the thread that has its posts now. */
export type PageOn = { from: number; into: number; page: number }

/** The page on which the other thread's list has the first source of a merged one's page; its first page where it has none of them. */
export async function readPageOn({ db }: Context, { from, into, page }: PageOn): Promise<number> {
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
