import { topPosts, type TopPostRow } from '~/db/sql/topPosts'
import type { Context } from '~/domain/context'
import { excerptLength, excerptOf } from './excerpt'
import { strongest } from './strongest'

/** Among how many of the best answers the strongest are looked for. */
const candidates = 50

/** The strongest standing answers to a thread's question but the one named, best first, each with the beginning of its text. */
export async function readStrongest(
  { db }: Context,
  threadId: number,
  count: number,
  but: number | null,
): Promise<TopPostRow[]> {
  const posts = await topPosts(db, threadId, { limit: candidates, characters: excerptLength + 1 })
  return strongest(
    posts.filter(({ id }) => id !== but),
    count,
  ).map((post) => ({ ...post, text: excerptOf(post.text) }))
}
