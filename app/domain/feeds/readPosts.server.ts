import type { Db } from '~/db/client.server'
import { feedPosts } from '~/db/sql/feeds/feedPosts'
import { feedLimit, type FeedPost } from './feed'

/** Reads the posts of a feed; `list` is the statement that selects their ids. */
export async function readPosts(
  db: Db,
  list: (db: Db, page: { after: null; limit: number }) => Promise<number[]>,
): Promise<FeedPost[]> {
  const posts = await feedPosts(db, await list(db, { after: null, limit: feedLimit }))
  return posts.map((post) => ({ kind: 'post', ...post }))
}
