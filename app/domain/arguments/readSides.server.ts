import { sidePosts } from '~/db/sql/arguments/sidePosts'
import type { Context } from '~/domain/context'
import { excerptLength, excerptOf } from '~/domain/posts/excerpt'
import { cursorOf, type Cursor } from '~/domain/ranking/order'
import type { SideView } from './side'
import { sides, type SideName } from './views'

/** The page size of a column. */
export const sideSize = 20

/**
 * Selects columns: of the replies to a post or, with null, to the question; both from the start, or
 * one after a cursor; with a page size.
 */
export type SidesQuery = {
  threadId: number
  parentId: number | null
  side: SideName | null
  after: Cursor | null
  limit?: number
}

/** Reads the supporting and opposing replies, each side strongest first. */
export function readSides(
  { db }: Context,
  { threadId, parentId, side, after, limit = sideSize }: SidesQuery,
): Promise<SideView[]> {
  return Promise.all(
    sides
      .filter((one) => side === null || one === side)
      .map(async (one) => {
        // One more post, and one more character, than is shown reveals whether there is more.
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
          next: posts.length > limit && last ? cursorOf('strongest', last) : null,
        }
      }),
  )
}
