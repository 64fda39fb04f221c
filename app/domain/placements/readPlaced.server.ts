import { guestHomes } from '~/db/sql/guestHomes'
import { guestPosts } from '~/db/sql/guestPosts'
import type { Context } from '~/domain/context'
import { excerptLength, excerptOf } from '~/domain/posts/excerpt'
import { nothingPlaced, placementLimits, type Placed } from './placement'
import { readPlaces } from './readPlaces.server'

/**
 * What a page shows of placements: the posts whose placements are listed, those under which placed
 * posts are shown (`whole` being the page's own post), and whether those of the question are shown.
 */
export type Shown = {
  posts: readonly { id: number }[]
  hosts: readonly { id: number }[]
  whole?: number
  question: boolean
}

/** Reads the placements shown on a thread's page; runs no query when the thread has none. */
export async function readPlaced(
  context: Context,
  head: { id: number; placed: boolean },
  { posts, hosts, whole, question }: Shown,
): Promise<Placed> {
  if (!head.placed) return nothingPlaced
  const [guests, places, homes] = await Promise.all([
    guestPosts(context.db, {
      threadId: head.id,
      hosts: hosts.map(({ id }) => ({
        id,
        most: id === whole ? placementLimits.guests : placementLimits.shown,
      })),
      ofQuestion: question ? placementLimits.guests : 0,
      characters: excerptLength + 1,
    }),
    readPlaces(
      context,
      posts.map(({ id }) => id),
    ),
    guestHomes(context.db, head.id, placementLimits.watched),
  ])
  return {
    guests: guests.map((guest) => ({ ...guest, text: excerptOf(guest.text) })),
    places,
    homes: [...new Set([...homes, ...guests.map(({ threadId }) => threadId)])],
  }
}
