import { topPosts, type TopPostRow } from '~/db/sql/posts/topPosts'
import type { Context } from '~/domain/context'
import { excerptLength, excerptOf } from './excerpt'
import { selectStrongest } from './strongest'

/** How many of the best replies are candidates for the strongest. */
const candidates = 50

/**
 * Returns the strongest published replies to a thread's question except the given one, best first,
 * with excerpts.
 */
export async function readStrongest(
  { db }: Context,
  threadId: number,
  count: number,
  but: number | null,
): Promise<TopPostRow[]> {
  const posts = await topPosts(db, threadId, { limit: candidates, characters: excerptLength + 1 })
  return selectStrongest(
    posts.filter(({ id }) => id !== but),
    count,
  ).map((post) => ({ ...post, text: excerptOf(post.text) }))
}
