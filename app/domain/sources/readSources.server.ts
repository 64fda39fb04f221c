import { threadSources } from '~/db/sql/sources/threadSources'
import type { Context } from '~/domain/context'
import { Refusal } from '~/domain/refusal'
import type { ThreadSource } from './threadSource'
import { sourcesPerPage } from './source'

/** How many citing posts are listed per source. */
const postsShown = 20

/**
 * Reads a page (from 1) of a thread's sources, by number: a page is a range of numbers and
 * shows those that a published post cites.
 * @throws Refusal for a page beyond the last number
 */
export async function readSources(
  { db }: Context,
  threadId: number,
  page: number,
): Promise<{ sources: ThreadSource[]; more: boolean }> {
  const [after, upTo] = [(page - 1) * sourcesPerPage, page * sourcesPerPage]
  // One post more than is shown reveals whether there are more.
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
