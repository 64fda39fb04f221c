import { postExcerpts } from '~/db/sql/posts/postExcerpts'
import type { Context } from '~/domain/context'
import { excerptOf } from './excerpt'

/** Length of the excerpt that represents a post, in characters. */
export const openingLength = 80

/** Returns the excerpts of those of these posts that are published, by id. */
export async function readOpenings(
  { db }: Context,
  posts: readonly { id: number }[],
): Promise<Record<number, string>> {
  const excerpts = await postExcerpts(
    db,
    posts.map(({ id }) => id),
    openingLength + 1,
  )
  return Object.fromEntries(excerpts.map(({ id, text }) => [id, excerptOf(text, openingLength)]))
}
