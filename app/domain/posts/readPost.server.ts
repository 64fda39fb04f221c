import { postsBelow } from '~/db/sql/postsBelow'
import type { ThreadHeadRow } from '~/db/sql/threadHead'
import type { Context } from '~/domain/context'
import { orderTree, type Place } from '~/domain/ranking/order'
import { levelsShown, wholeUpTo } from './pageSize'
import type { PostView } from './post'
import { readBranches } from './readBranches.server'
import { readLine } from './readLine.server'
import { buildTree, cutTree, tellRest, type Branch } from './tree'

/**
 * A post in its context: the thread, its ancestors from the question down, and its replies, best
 * first. `next` is the cursor of the next page of replies, or null.
 */
export type PostInContext = {
  head: ThreadHeadRow
  above: PostView[]
  branch: Branch
  next: Place | null
}

/**
 * Reads a post in its context, with its replies after a cursor.
 * @throws Refusal when there is no such post
 */
export async function readPost(
  context: Context,
  postId: number,
  after: Place | null = null,
): Promise<PostInContext> {
  const { head, above, post } = await readLine(context, postId)
  const { branches, next } = await answersTo(context, post, after)
  return { head, above, branch: { post, replies: branches, more: 0 }, next }
}

async function answersTo(
  context: Context,
  post: PostView,
  after: Place | null,
): Promise<{ branches: Branch[]; next: Place | null }> {
  const levels = levelsShown - 1
  if (post.belowCount > wholeUpTo || after !== null)
    return readBranches(context, {
      threadId: post.threadId,
      parentId: post.id,
      order: 'best',
      after,
      page: 1,
      levels,
    })
  const below =
    post.belowCount === 0
      ? []
      : await postsBelow(
          context.db,
          { threadId: post.threadId, postId: post.id, levels },
          context.viewer?.id ?? null,
        )
  return {
    branches: tellRest(cutTree(orderTree(buildTree(below), 'best', context.now), levels)),
    next: null,
  }
}
