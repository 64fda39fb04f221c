import { timelinePosts } from '~/db/sql/timelinePosts'
import type { Context } from '~/domain/context'
import type { Place } from '~/domain/ranking/order'
import { excerptLength, excerptOf } from './excerpt'
import type { Timeline } from './timeline'

/** How many posts a page of a timeline holds. */
export const timelineSize = 40

/** What was said in a thread, in the order in which it was written, from the first on or from behind a place. */
export async function readTimeline(
  { db }: Context,
  threadId: number,
  after: Place | null,
): Promise<Timeline> {
  // One more than is shown tells whether there is more, and so does one character more.
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
