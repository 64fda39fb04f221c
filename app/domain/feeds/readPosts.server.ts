import type { Db } from '~/db/client.server'
import { feedPosts } from '~/db/sql/feedPosts'
import { feedLimit, type FeedPost } from './feed'

/** The posts of a list as a feed carries them; the list is given by the statement that finds it. */
export async function readPosts(
  db: Db,
  list: (db: Db, part: { after: null; limit: number }) => Promise<number[]>,
): Promise<FeedPost[]> {
  const posts = await feedPosts(db, await list(db, { after: null, limit: feedLimit }))
  return posts.map((post) => ({ kind: 'post', ...post }))
}
