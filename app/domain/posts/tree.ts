import type { PostView } from './post'

/** A post with what answers it; `more` counts the posts beneath it that are neither in `replies` nor counted there. */
export type Branch = { post: PostView; replies: Branch[]; more: number }

/** Nests posts under what they answer, keeping the given order among siblings. Posts whose parent is not given stand on top. */
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

/** Keeps the posts that match, each with its ancestors, and drops every branch without a match. */
export function keepMatches(
  branches: readonly Branch[],
  matches: (post: PostView) => boolean,
): Branch[] {
  return branches.flatMap((branch) => {
    const replies = keepMatches(branch.replies, matches)
    return replies.length > 0 || matches(branch.post) ? [{ ...branch, replies }] : []
  })
}

/** All posts of these branches. */
export const postsIn = (branches: readonly Branch[]): PostView[] =>
  branches.flatMap(({ post, replies }) => [post, ...postsIn(replies)])

/** How many posts stand in these branches at all levels. */
export const countPosts = (branches: readonly Branch[]): number =>
  branches.reduce((sum, branch) => sum + 1 + branch.more + countPosts(branch.replies), 0)

/** Keeps so many levels of these branches; each post on the last of them counts what was cut off beneath it. */
export const cutTree = (branches: readonly Branch[], levels: number): Branch[] =>
  branches.map((branch) =>
    levels > 1
      ? { ...branch, replies: cutTree(branch.replies, levels - 1) }
      : { ...branch, replies: [], more: branch.more + countPosts(branch.replies) },
  )

/** Lets each post tell how many of all the posts beneath it are not here. */
export const tellRest = (branches: readonly Branch[]): Branch[] =>
  branches.map(({ post, replies }) => ({
    post,
    replies: tellRest(replies),
    more: post.belowCount - replies.reduce((sum, reply) => sum + 1 + reply.post.belowCount, 0),
  }))
