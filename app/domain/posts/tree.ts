import type { PostView } from './post'

/** A post with everything that answers it. */
export type Branch = { post: PostView; replies: Branch[] }

/** Nests posts under what they answer, keeping the given order among siblings. Posts whose parent is not given stand on top. */
export function buildTree(posts: readonly PostView[]): Branch[] {
  const branches = new Map(posts.map((post) => [post.id, { post, replies: [] as Branch[] }]))
  const top: Branch[] = []
  for (const branch of branches.values()) {
    const parent = branch.post.parentId === null ? undefined : branches.get(branch.post.parentId)
    ;(parent?.replies ?? top).push(branch)
  }
  return top
}

/** Keeps the posts that match, each with its ancestors, and drops every branch without a match. */
export function keepMatches(branches: readonly Branch[], matches: (post: PostView) => boolean): Branch[] {
  return branches.flatMap((branch) => {
    const replies = keepMatches(branch.replies, matches)
    return replies.length > 0 || matches(branch.post) ? [{ ...branch, replies }] : []
  })
}

/** How many posts stand in these branches at all levels. */
export const countPosts = (branches: readonly Branch[]): number =>
  branches.reduce((sum, branch) => sum + 1 + countPosts(branch.replies), 0)
