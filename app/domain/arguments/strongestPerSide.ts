import { excerptLength, excerptOf } from '~/domain/posts/excerpt'
import type { PostView } from '~/domain/posts/post'
import { compareIn } from '~/domain/ranking/order'
import type { SidePost, SideView } from './side'
import { sides, type SideName } from './views'

/** The strongest argument of a side, with an excerpt. */
export type StrongestOfSide = {
  side: SideName
  post: Pick<SidePost, 'id' | 'lang' | 'text' | 'author' | 'strength' | 'counts'>
}

/** Returns the strongest reply of each side; sides without a strength are omitted. */
export const strongestPerSide = (answers: readonly PostView[]): StrongestOfSide[] =>
  sides.flatMap((side) => {
    const [post] = answers
      .filter(
        ({ stance, standing, strength }) =>
          stance === side && standing === 'stands' && strength !== null,
      )
      .sort(compareIn('strongest'))
    return post === undefined ? [] : [{ side, post: toldShort(post, post.text ?? '') }]
  })

/** Returns the same from the first page of each column of the for-and-against view. */
export const strongestOfColumns = (columns: readonly SideView[]): StrongestOfSide[] =>
  columns.flatMap(({ side, posts: [post] }) =>
    post === undefined || post.strength === null
      ? []
      : [{ side, post: toldShort(post, post.text) }],
  )

/**
 * How many characters are read for an excerpt: one more than is shown reveals whether there is
 * more.
 */
export const strongestExcerptLength = excerptLength + 1

const toldShort = (
  { id, lang, author, strength, counts }: Omit<StrongestOfSide['post'], 'text'>,
  text: string,
): StrongestOfSide['post'] => ({ id, lang, author, strength, counts, text: excerptOf(text) })
