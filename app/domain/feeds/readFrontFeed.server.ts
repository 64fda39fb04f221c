import { feedThreads } from '~/db/sql/feeds/feedThreads'
import { newestPosts } from '~/db/sql/posts/newestPosts'
import type { Context } from '~/domain/context'
import { feedLimit, newestOf, type FeedItem } from './feed'
import { readPosts } from './readPosts.server'

/** Reads the newest posts and debates of the site. */
export async function readFrontFeed({ db }: Context): Promise<FeedItem[]> {
  const [posts, threads] = await Promise.all([
    readPosts(db, newestPosts),
    feedThreads(db, feedLimit),
  ])
  return newestOf(
    posts,
    threads.map((thread) => ({ kind: 'thread', ...thread })),
  )
}
