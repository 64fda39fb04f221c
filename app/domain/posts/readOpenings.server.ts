import { postExcerpts } from '~/db/sql/postExcerpts'
import type { Context } from '~/domain/context'
import { excerptOf } from './excerpt'

/** In how many characters an opening stands for a post. */
export const openingLength = 80

/** The beginnings of what those of these posts say that stand, by their ids. */
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
