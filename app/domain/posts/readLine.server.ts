import { postsAbove } from '~/db/sql/postsAbove'
import { threadHeadOfPost, type ThreadHeadRow } from '~/db/sql/threadHead'
import type { Context } from '~/domain/context'
import { Refusal } from '~/domain/refusal'
import type { PostView } from './post'

/** A post with its thread and with what it answers, from the question down. */
export type Line = { head: ThreadHeadRow; above: PostView[]; post: PostView }

/** Reads a post and what it answers. @throws Refusal when there is no such post */
export async function readLine(context: Context, postId: number): Promise<Line> {
  // The head comes first: what happens after its version is told to an open page. Read last, it would be ahead of what is shown.
  const head = await threadHeadOfPost(context.db, postId)
  const above = inLine(await postsAbove(context.db, [postId], context.viewer?.id ?? null))
  const post = above.pop()
  if (!head || !post) throw new Refusal('missing', 'posts.missing')
  return { head, above, post }
}

/** One line of posts, each with its parent before it. */
const inLine = (posts: readonly PostView[]): PostView[] =>
  [...posts].sort((one, other) => one.depth - other.depth)
