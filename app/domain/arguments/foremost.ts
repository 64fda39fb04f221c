import { excerptLength, excerptOf } from '~/domain/posts/excerpt'
import type { PostView } from '~/domain/posts/post'
import { comparing } from '~/domain/ranking/order'
import type { SidePost, SideView } from './side'
import { sides, type SideName } from './views'

/** The strongest argument of a side, with the beginning of what it says. */
export type Foremost = {
  side: SideName
  post: Pick<SidePost, 'id' | 'lang' | 'text' | 'author' | 'strength' | 'counts'>
}

/** The strongest of each side among all answers to a question; nothing of a side of which nothing has been weighed. */
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

/** The same from the beginnings of the columns for and against. */
export const foremostOf = (columns: readonly SideView[]): Foremost[] =>
  columns.flatMap(({ side, posts: [post] }) =>
    post === undefined || post.strength === null
      ? []
      : [{ side, post: toldShort(post, post.text) }],
  )

/** How many characters of an argument are read for it: one more than are shown tells whether there are more. */
export const foremostText = excerptLength + 1

const toldShort = (
  { id, lang, author, strength, counts }: Omit<Foremost['post'], 'text'>,
  text: string,
): Foremost['post'] => ({ id, lang, author, strength, counts, text: excerptOf(text) })
