import { newestPostsOnTheme } from '~/db/sql/posts/newestPostsOnTheme'
import type { Context } from '~/domain/context'
import { Refusal } from '~/domain/refusal'
import type { FeedPost } from './feed'
import { readPosts } from './readPosts.server'

/** A theme as its feed shows it. */
type FeedTheme = { slug: string; nameDe: string; nameEn: string; createdAt: Date }

/**
 * Reads a theme with its newest posts.
 * @throws Refusal when there is no such theme
 */
export async function readThemeFeed(
  { db }: Context,
  slug: string,
): Promise<{ theme: FeedTheme; posts: FeedPost[] }> {
  const theme = await db.theme.findUnique({
    where: { slug },
    select: { id: true, slug: true, nameDe: true, nameEn: true, createdAt: true },
  })
  if (theme === null) throw new Refusal('missing', 'themes.missing')
  return {
    theme,
    posts: await readPosts(db, (connection, page) =>
      newestPostsOnTheme(connection, { ...page, themeId: theme.id }),
    ),
  }
}
