import { newestPostsOnTheme } from '~/db/sql/newestPostsOnTheme'
import type { Context } from '~/domain/context'
import { Refusal } from '~/domain/refusal'
import type { FeedPost } from './feed'
import { readPosts } from './readPosts.server'

/** What a feed needs to know of its theme. */
type FeedTheme = { slug: string; nameDe: string; nameEn: string; createdAt: Date }

/** A theme with what was said on it last. @throws Refusal when there is no such theme */
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
    posts: await readPosts(db, (on, part) =>
      newestPostsOnTheme(on, { ...part, themeId: theme.id }),
    ),
  }
}
