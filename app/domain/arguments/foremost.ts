import { excerptLength, excerptOf } from '~/domain/posts/excerpt'
import type { PostView } from '~/domain/posts/post'
import { comparing } from '~/domain/ranking/order'
import type { SidePost, SideView } from './side'
import { sides, type SideName } from './views'

/** The strongest argument of a side, with an excerpt. */
export type Foremost = {
  side: SideName
  post: Pick<SidePost, 'id' | 'lang' | 'text' | 'author' | 'strength' | 'counts'>
}

/** Returns the strongest reply of each side; sides without a strength are omitted. */
export const foremostAmong = (answers: readonly PostView[]): Foremost[] =>
  sides.flatMap((side) => {
    const [post] = answers
      .filter(
        ({ stance, standing, strength }) =>
          stance === side && standing === 'stands' && strength !== null,
      )
      .sort(comparing('strongest'))
    return post === undefined ? [] : [{ side, post: toldShort(post, post.text ?? '') }]
  })

/** Returns the same from the first page of each column of the for-and-against view. */
export const foremostOf = (columns: readonly SideView[]): Foremost[] =>
  columns.flatMap(({ side, posts: [post] }) =>
    post === undefined || post.strength === null
      ? []
      : [{ side, post: toldShort(post, post.text) }],
  )

/**
 * How many characters are read for an excerpt: one more than is shown reveals whether there is
 * more.
 */
export const foremostText = excerptLength + 1

const toldShort = (
  { id, lang, author, strength, counts }: Omit<Foremost['post'], 'text'>,
  text: string,
): Foremost['post'] => ({ id, lang, author, strength, counts, text: excerptOf(text) })
