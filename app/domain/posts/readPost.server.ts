import { descendants } from '~/db/sql/posts/descendants'
import type { ThreadHeadRow } from '~/db/sql/threads/threadHead'
import type { Context } from '~/domain/context'
import { orderTree, type Cursor } from '~/domain/ranking/order'
import { levelsShown, wholeUpTo } from './pageSize'
import type { PostView } from './post'
import { readBranches } from './readBranches.server'
import { readAncestors } from './readAncestors.server'
import { buildTree, cutTree, countHidden, type Branch } from './tree'

/**
 * A post in its context: the thread, its ancestors from the question down, and its replies, best
 * first. `next` is the cursor of the next page of replies, or null.
 */
export type PostInContext = {
  head: ThreadHeadRow
  above: PostView[]
  branch: Branch
  next: Cursor | null
}

/**
 * Reads a post in its context, with its replies after a cursor.
 * @throws Refusal when there is no such post
 */
export async function readPost(
  context: Context,
  postId: number,
  after: Cursor | null = null,
): Promise<PostInContext> {
  const { head, above, post } = await readAncestors(context, postId)
  const { branches, next } = await answersTo(context, post, after)
  return { head, above, branch: { post, replies: branches, more: 0 }, next }
}

async function answersTo(
  context: Context,
  post: PostView,
  after: Cursor | null,
): Promise<{ branches: Branch[]; next: Cursor | null }> {
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
      : await descendants(
          context.db,
          { threadId: post.threadId, postId: post.id, levels },
          context.viewer?.id ?? null,
        )
  return {
    branches: countHidden(cutTree(orderTree(buildTree(below), 'best', context.now), levels)),
    next: null,
  }
}
