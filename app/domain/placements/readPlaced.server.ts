import { guestPosts } from '~/db/sql/guestPosts'
import type { Context } from '~/domain/context'
import { excerptLength, excerptOf } from '~/domain/posts/excerpt'
import { nothingPlaced, placementLimits, type Placed } from './placement'
import { readPlaces } from './readPlaces.server'

/** What of a thread a page shows: these posts, and with `question` what answers the question. */
export type Shown = { posts: readonly { id: number }[]; question: boolean }

/** What stands also on a page of a thread, and where else those stand that were said there; nothing is asked where a thread has no placements. */
export async function readPlaced(context: Context, head: { id: number; placed: boolean }, { posts, question }: Shown): Promise<Placed> {
  if (!head.placed) return nothingPlaced
  const postIds = posts.map(({ id }) => id)
  const [guests, places] = await Promise.all([
    guestPosts(context.db, { threadId: head.id, postIds, question, limit: placementLimits.guests, characters: excerptLength + 1 }),
    readPlaces(context, postIds),
  ])
  return { guests: guests.map((guest) => ({ ...guest, text: excerptOf(guest.text) })), places }
}
