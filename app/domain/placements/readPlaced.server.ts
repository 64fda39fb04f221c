import { guestHomes } from '~/db/sql/guestHomes'
import { guestPosts } from '~/db/sql/guestPosts'
import type { Context } from '~/domain/context'
import { excerptLength, excerptOf } from '~/domain/posts/excerpt'
import { nothingPlaced, placementLimits, type Placed } from './placement'
import { readPlaces } from './readPlaces.server'

/**
 * What of a page placements are wanted of: the posts whose further places it tells, those under which it shows guests, `whole` being the
 * one of them that the page is about, and whether it shows those of the question.
 */
export type Shown = {
  posts: readonly { id: number }[]
  hosts: readonly { id: number }[]
  whole?: number
  question: boolean
}

/** What stands also on a page of a thread, and where else those stand that were said there; nothing is asked where a thread has no placements. */
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
