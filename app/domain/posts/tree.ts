import type { PostView } from './post'

/**
 * A post with its replies; `more` counts the descendants that are neither in `replies` nor counted
 * there.
 */
export type Branch = { post: PostView; replies: Branch[]; more: number }

/**
 * Nests posts under their parents, keeping the given order among siblings. Posts without a given
 * parent are at the top.
 */
export function buildTree(posts: readonly PostView[]): Branch[] {
  const branches = new Map(
    posts.map((post) => [post.id, { post, replies: [] as Branch[], more: 0 }]),
  )
  const top: Branch[] = []
  for (const branch of branches.values()) {
    const parent = branch.post.parentId === null ? undefined : branches.get(branch.post.parentId)
    ;(parent?.replies ?? top).push(branch)
  }
  return top
}

/** Keeps the posts that match, each with its ancestors, and drops all branches without a match. */
export function keepMatches(
  branches: readonly Branch[],
  matches: (post: PostView) => boolean,
): Branch[] {
  return branches.flatMap((branch) => {
    const replies = keepMatches(branch.replies, matches)
    return replies.length > 0 || matches(branch.post) ? [{ ...branch, replies }] : []
  })
}

/** Returns all posts of these branches. */
export const postsIn = (branches: readonly Branch[]): PostView[] =>
  branches.flatMap(({ post, replies }) => [post, ...postsIn(replies)])

/** Counts the posts of these branches on all levels. */
export const countPosts = (branches: readonly Branch[]): number =>
  branches.reduce((sum, branch) => sum + 1 + branch.more + countPosts(branch.replies), 0)

/**
 * Cuts branches after a number of levels; each post on the last level counts its hidden
 * descendants.
 */
export const cutTree = (branches: readonly Branch[], levels: number): Branch[] =>
  branches.map((branch) =>
    levels > 1
      ? { ...branch, replies: cutTree(branch.replies, levels - 1) }
      : { ...branch, replies: [], more: branch.more + countPosts(branch.replies) },
  )

/** Sets on each post the number of descendants that are not loaded. */
export const countHidden = (branches: readonly Branch[]): Branch[] =>
  branches.map(({ post, replies }) => ({
    post,
    replies: countHidden(replies),
    more: post.belowCount - replies.reduce((sum, reply) => sum + 1 + reply.post.belowCount, 0),
  }))
