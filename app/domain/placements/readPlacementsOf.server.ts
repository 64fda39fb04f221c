import { placementsOfPosts } from '~/db/sql/placements/placementsOfPosts'
import type { Context } from '~/domain/context'
import { excerptOf } from '~/domain/posts/excerpt'
import { openingLength } from '~/domain/posts/readOpenings.server'
import type { OtherPlacement } from './placement'

/** Reads the placements of these posts in order of creation. */
export async function readPlacementsOf(
  { db }: Context,
  postIds: readonly number[],
): Promise<OtherPlacement[]> {
  const places = await placementsOfPosts(db, postIds, openingLength + 1)
  return places.map(({ parent, ...place }) => ({
    ...place,
    parent: parent && { ...parent, text: excerptOf(parent.text, openingLength) },
  }))
}
