import { sidePosts } from '~/db/sql/sidePosts'
import type { Context } from '~/domain/context'
import { excerptLength, excerptOf } from '~/domain/posts/excerpt'
import { placeOf, type Place } from '~/domain/ranking/order'
import type { SideView } from './side'
import { sides, type SideName } from './views'

/** How many arguments a column holds. */
export const sideSize = 20

/** Which columns: of what answers a post, or with null the question; both from their beginning, or one from a place on; so many arguments of each. */
export type SidesWanted = {
  threadId: number
  parentId: number | null
  side: SideName | null
  after: Place | null
  limit?: number
}

/** What speaks for and against something, each strongest first. */
export function readSides(
  { db }: Context,
  { threadId, parentId, side, after, limit = sideSize }: SidesWanted,
): Promise<SideView[]> {
  return Promise.all(
    sides
      .filter((one) => side === null || one === side)
      .map(async (one) => {
        // One more than is shown tells whether there is more, and so does one character more.
        const posts = await sidePosts(db, {
          threadId,
          parentId,
          stance: one,
          after: side === null ? null : after,
          limit: limit + 1,
          characters: excerptLength + 1,
        })
        const shown = posts.slice(0, limit)
        const last = shown.at(-1)
        return {
          side: one,
          posts: shown.map((post) => ({ ...post, text: excerptOf(post.text) })),
          next: posts.length > limit && last ? placeOf('strongest', last) : null,
        }
      }),
  )
}
