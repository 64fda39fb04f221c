import { newestPosts } from '~/db/sql/newestPosts'
import { newestPostsByAuthor } from '~/db/sql/newestPostsByAuthor'
import { newestPostsOnTheme } from '~/db/sql/newestPostsOnTheme'
import { newestPostsUntagged } from '~/db/sql/newestPostsUntagged'
import { postExcerpts } from '~/db/sql/postExcerpts'
import type { Context } from '~/domain/context'
import { excerptLength, excerptOf } from './excerpt'
import type { Excerpt } from './post'

/** Which posts: those of an author, of a theme, those without any theme, or all; never withdrawn or removed ones. */
export type ExcerptsOf =
  { authorId: number } | { themeId: number } | { untagged: true } | { all: true }

/** A part of a list, newest first; `next` is the post after which it goes on, null at its end. */
export type Excerpts = { posts: Excerpt[]; next: number | null }

/** How many excerpts a page holds. */
export const excerptsPerPage = 20

/** The newest posts of the kind, or those that come after the post with this id. */
export async function readExcerpts(
  { db }: Context,
  of: ExcerptsOf,
  after: number | null,
): Promise<Excerpts> {
  // One more than is shown tells whether there is more.
  const ids = await idsOf({ after, limit: excerptsPerPage + 1 })
  const shown = ids.slice(0, excerptsPerPage)
  // And so does one character more.
  const posts = await postExcerpts(db, shown, excerptLength + 1)
  return {
    posts: posts.map((post) => ({ ...post, text: excerptOf(post.text) })),
    next: ids.length > shown.length ? (shown.at(-1) ?? null) : null,
  }

  function idsOf(part: { after: number | null; limit: number }): Promise<number[]> {
    if ('authorId' in of) return newestPostsByAuthor(db, { ...part, authorId: of.authorId })
    if ('themeId' in of) return newestPostsOnTheme(db, { ...part, themeId: of.themeId })
    return 'untagged' in of ? newestPostsUntagged(db, part) : newestPosts(db, part)
  }
}
