import { newestPosts } from '~/db/sql/posts/newestPosts'
import { newestPostsByAuthor } from '~/db/sql/posts/newestPostsByAuthor'
import { newestPostsOnTheme } from '~/db/sql/posts/newestPostsOnTheme'
import { newestPostsUntagged } from '~/db/sql/posts/newestPostsUntagged'
import { postExcerpts } from '~/db/sql/posts/postExcerpts'
import type { Context } from '~/domain/context'
import { excerptLength, excerptOf } from './excerpt'
import type { Excerpt } from './post'

/** Selects posts: of an author, of a theme, untagged ones, or all; only published ones. */
export type ExcerptsQuery =
  { authorId: number } | { themeId: number } | { untagged: true } | { all: true }

/** A page of a list, newest first; `next` is the cursor of the next page, null on the last. */
export type Excerpts = { posts: Excerpt[]; next: number | null }

/** The page size of excerpts. */
export const excerptsPerPage = 20

/** Reads the newest posts of the selection, or those after the post with this id. */
export async function readExcerpts(
  { db }: Context,
  of: ExcerptsQuery,
  after: number | null,
): Promise<Excerpts> {
  // One more than is shown reveals whether there are more.
  const ids = await idsOf({ after, limit: excerptsPerPage + 1 })
  const shown = ids.slice(0, excerptsPerPage)
  // The same for one more character.
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
