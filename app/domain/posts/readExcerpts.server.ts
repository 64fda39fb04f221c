import { postExcerpts } from '~/db/sql/postExcerpts'
import type { Context } from '~/domain/context'
import { excerptLength, excerptOf } from './excerpt'
import type { Excerpt } from './post'

/** Which posts: those of an author, of a theme, those without any theme, or all; never withdrawn or removed ones. */
export type ExcerptsOf = { authorId: number } | { themeId: number } | { untagged: true } | { all: true }

/** How many excerpts a page holds. */
export const excerptsPerPage = 20

/** One page (from 1) of the newest posts of the kind, and whether there are more. */
export async function readExcerpts({ db }: Context, of: ExcerptsOf, page: number): Promise<{ posts: Excerpt[]; more: boolean }> {
  const posts = await postExcerpts(db, {
    authorId: 'authorId' in of ? of.authorId : null,
    themeId: 'themeId' in of ? of.themeId : null,
    untagged: 'untagged' in of,
    // One more than is shown tells whether there is more.
    characters: excerptLength + 1,
    limit: excerptsPerPage + 1,
    offset: (page - 1) * excerptsPerPage,
  })
  return { posts: posts.slice(0, excerptsPerPage).map((post) => ({ ...post, text: excerptOf(post.text) })), more: posts.length > excerptsPerPage }
}
