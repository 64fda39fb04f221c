import { threadSources } from '~/db/sql/threadSources'
import type { Context } from '~/domain/context'
import { Refusal } from '~/domain/refusal'
import type { GatheredSource } from './gathered'
import { sourcesPerPage } from './source'

/** How many posts the list shows with a source. */
const postsShown = 20

/**
 * One page (from 1) of what a thread's arguments rest on, by number: a page is a range of numbers, of which those are shown that a standing
 * post rests on. @throws Refusal for a page beyond the last number
 */
export async function readSources(
  { db }: Context,
  threadId: number,
  page: number,
): Promise<{ sources: GatheredSource[]; more: boolean }> {
  const [after, upTo] = [(page - 1) * sourcesPerPage, page * sourcesPerPage]
  // One post more than is shown tells whether there are more.
  const [rows, last] = await Promise.all([
    threadSources(db, { threadId, after, upTo, posts: postsShown + 1 }),
    db.source.findFirst({
      where: { threadId },
      orderBy: { number: 'desc' },
      select: { number: true },
    }),
  ])
  if (page > 1 && (last?.number ?? 0) <= after) throw new Refusal('missing', 'errors.notFound')
  return {
    sources: rows.map(({ posts, ...source }) => ({
      ...source,
      posts: posts.slice(0, postsShown),
      more: posts.length > postsShown,
    })),
    more: (last?.number ?? 0) > upTo,
  }
}
