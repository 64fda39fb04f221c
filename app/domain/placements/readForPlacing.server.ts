import type { Context } from '~/domain/context'
import { readForMoving, type PostForMoving } from '~/domain/posts/readForMoving.server'
import { Refusal, refuseWhen } from '~/domain/refusal'
import type { OtherPlacement } from './placement'
import { placeRefused } from './policy'
import { readPlacementsOf } from './readPlacementsOf.server'

/** A post with its placements. */
export type PostForPlacing = PostForMoving & { places: OtherPlacement[] }

/**
 * Reads a post for the placement form; anonymous viewers who resubmit the form see what everybody
 * sees.
 * @throws Refusal unless the viewer is the author or staff, and when there is no such post
 */
export async function readForPlacing(context: Context, postId: number): Promise<PostForPlacing> {
  const post = await context.db.post.findUnique({
    where: { id: postId },
    select: { authorId: true },
  })
  if (post === null) throw new Refusal('missing', 'posts.missing')
  if (context.viewer !== null) refuseWhen(placeRefused(context.viewer, post))
  const [read, places] = await Promise.all([
    readForMoving(context, postId),
    readPlacementsOf(context, [postId]),
  ])
  return { ...read, belowCount: 0, places }
}
