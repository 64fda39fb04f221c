import { newestPostsInThread } from '~/db/sql/posts/newestPostsInThread'
import type { Context } from '~/domain/context'
import { readHead } from '~/domain/threads/readHead.server'
import type { Question } from '~/domain/threads/thread'
import type { FeedPost } from './feed'
import { readPosts } from './readPosts.server'

/**
 * Reads a thread with its newest posts.
 * @throws Refusal when there is no such thread
 */
export async function readThreadFeed(
  context: Context,
  threadId: number,
): Promise<{
  thread: Question & { id: number; createdAt: Date; mergedIntoId: number | null }
  posts: FeedPost[]
}> {
  const thread = await readHead(context, threadId)
  return {
    thread,
    posts: await readPosts(context.db, (db, page) =>
      newestPostsInThread(db, { ...page, threadId }),
    ),
  }
}
