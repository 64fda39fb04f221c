import { timelinePosts } from '~/db/sql/posts/timelinePosts'
import type { Context } from '~/domain/context'
import type { Cursor } from '~/domain/ranking/order'
import { excerptLength, excerptOf } from './excerpt'
import type { Timeline } from './timeline'

/** The page size of a timeline. */
export const timelineSize = 40

/** Reads the posts of a thread in order of creation, after a cursor. */
export async function readTimeline(
  { db }: Context,
  threadId: number,
  after: Cursor | null,
): Promise<Timeline> {
  // One more post, and one more character, than is shown reveals whether there is more.
  const posts = await timelinePosts(db, {
    threadId,
    after,
    limit: timelineSize + 1,
    characters: excerptLength + 1,
  })
  const shown = posts.slice(0, timelineSize)
  const last = shown.at(-1)
  const next =
    posts.length > timelineSize && last ? { value: last.createdAt.getTime(), id: last.id } : null
  return { posts: shown.map((post) => ({ ...post, text: excerptOf(post.text) })), next }
}
