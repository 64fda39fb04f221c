import { placedPostThreads } from '~/db/sql/placements/placedPostThreads'
import { placedPosts } from '~/db/sql/placements/placedPosts'
import type { Context } from '~/domain/context'
import { excerptLength, excerptOf } from '~/domain/posts/excerpt'
import { noPlacements, placementLimits, type PagePlacements } from './placement'
import { readPlacementsOf } from './readPlacementsOf.server'

/**
 * What a page shows of placements: the posts whose placements are listed, those under which placed
 * posts are shown (`whole` being the page's own post), and whether those of the question are shown.
 */
export type PlacementsQuery = {
  posts: readonly { id: number }[]
  hosts: readonly { id: number }[]
  whole?: number
  question: boolean
}

/** Reads the placements shown on a thread's page; runs no query when the thread has none. */
export async function readPagePlacements(
  context: Context,
  head: { id: number; placed: boolean },
  { posts, hosts, whole, question }: PlacementsQuery,
): Promise<PagePlacements> {
  if (!head.placed) return noPlacements
  const [guests, places, homes] = await Promise.all([
    placedPosts(context.db, {
      threadId: head.id,
      hosts: hosts.map(({ id }) => ({
        id,
        most: id === whole ? placementLimits.guests : placementLimits.shown,
      })),
      ofQuestion: question ? placementLimits.guests : 0,
      characters: excerptLength + 1,
    }),
    readPlacementsOf(
      context,
      posts.map(({ id }) => id),
    ),
    placedPostThreads(context.db, head.id, placementLimits.watched),
  ])
  return {
    guests: guests.map((guest) => ({ ...guest, text: excerptOf(guest.text) })),
    places,
    homes: [...new Set([...homes, ...guests.map(({ threadId }) => threadId)])],
  }
}
