import { placesOfPosts } from '~/db/sql/placesOfPosts'
import type { Context } from '~/domain/context'
import { excerptOf } from '~/domain/posts/excerpt'
import { openingLength } from '~/domain/posts/readOpenings.server'
import type { FurtherPlace } from './placement'

/** The further places of these posts, in the order in which they were given. */
export async function readPlaces(
  { db }: Context,
  postIds: readonly number[],
): Promise<FurtherPlace[]> {
  const places = await placesOfPosts(db, postIds, openingLength + 1)
  return places.map(({ parent, ...place }) => ({
    ...place,
    parent: parent && { ...parent, text: excerptOf(parent.text, openingLength) },
  }))
}
