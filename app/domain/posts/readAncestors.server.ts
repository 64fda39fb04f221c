import { postsWithAncestors } from '~/db/sql/posts/postsWithAncestors'
import { threadHeadOfPost, type ThreadHeadRow } from '~/db/sql/threads/threadHead'
import type { Context } from '~/domain/context'
import { Refusal } from '~/domain/refusal'
import type { PostView } from './post'

/** A post with its thread and its ancestors, from the question down. */
export type PostWithAncestors = { head: ThreadHeadRow; above: PostView[]; post: PostView }

/**
 * Reads a post and its ancestors.
 * @throws Refusal when there is no such post
 */
export async function readAncestors(context: Context, postId: number): Promise<PostWithAncestors> {
  // Read first: open pages receive events after this version. Read last, it could be newer than the
  // posts.
  const head = await threadHeadOfPost(context.db, postId)
  const above = inLine(await postsWithAncestors(context.db, [postId], context.viewer?.id ?? null))
  const post = above.pop()
  if (!head || !post) throw new Refusal('missing', 'posts.missing')
  return { head, above, post }
}

/** Orders posts on one path, each after its parent. */
const inLine = (posts: readonly PostView[]): PostView[] =>
  [...posts].sort((one, other) => one.depth - other.depth)
