import { placesOfPosts } from '~/db/sql/placesOfPosts'
import type { Context } from '~/domain/context'
import { excerptOf } from '~/domain/posts/excerpt'
import { openingLength } from '~/domain/posts/readOpenings.server'
import type { FurtherPlace } from './placement'

/** Reads the placements of these posts in order of creation. */
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
