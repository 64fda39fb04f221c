import { branchPosts } from '~/db/sql/posts/branchPosts'
import { newestReplies } from '~/db/sql/posts/newestReplies'
import type { Context } from '~/domain/context'
import { freshest, freePositions, withFreshVoices } from '~/domain/ranking/freshVoices'
import { fixedOrderOf, orderTree, cursorOf, type Order, type Cursor } from '~/domain/ranking/order'
import { pageSize } from './pageSize'
import { buildTree, countHidden, type Branch } from './tree'

/**
 * Selects branches: the replies to a post or, with null, to the question; after a cursor or, for
 * later pages, after a number of pages.
 */
export type BranchesQuery = {
  threadId: number
  parentId: number | null
  order: Order
  after: Cursor | null
  page: number
  levels: number
}

/** How many of the newest replies are candidates for fresh voices. */
const newest = 50

/**
 * Reads one page of branches, each with its first replies, and the cursor of the next page, or
 * null.
 */
export async function readBranches(
  context: Context,
  wanted: BranchesQuery,
): Promise<{ branches: Branch[]; next: Cursor | null }> {
  const { order, after, page } = wanted
  const { top } = pageSize
  // One branch more than is shown reveals whether there are more.
  const tree = await branchesOf(context, wanted, {
    skip: (page - 1) * top,
    after,
    top: top + 1,
    only: null,
  })
  const branches = tree.slice(0, top)
  const last = branches.at(-1)
  const shown =
    order === 'fresh' && after === null && page === 1
      ? await freshened(context, wanted, branches)
      : branches
  return {
    branches: countHidden(shown),
    next: tree.length > top && last ? cursorOf(order, last.post) : null,
  }
}

type Which = { skip: number; after: Cursor | null; top: number; only: number[] | null }

async function branchesOf(
  { db, viewer, now }: Context,
  { threadId, parentId, order, levels }: BranchesQuery,
  which: Which,
): Promise<Branch[]> {
  const posts = await branchPosts(
    db,
    {
      threadId,
      parentId,
      ...which,
      order: fixedOrderOf(order),
      below: pageSize.below.slice(0, levels - 1),
    },
    viewer?.id ?? null,
  )
  return orderTree(buildTree(posts), fixedOrderOf(order), now)
}

/**
 * Adds fresh voices from later pages to the first page; they are shown again at their own position.
 */
async function freshened(
  context: Context,
  wanted: BranchesQuery,
  branches: Branch[],
): Promise<Branch[]> {
  const { db, now } = context
  const left = freePositions(branches, now)
  if (left === 0) return branches
  const here = new Set(branches.map(({ post }) => post.id))
  const candidates = await newestReplies(db, { ...wanted, limit: newest })
  const elsewhere = freshest(candidates, now)
    .filter(({ id }) => !here.has(id))
    .slice(0, left)
    .map(({ id }) => id)
  const raised =
    elsewhere.length === 0
      ? []
      : await branchesOf(context, wanted, { skip: 0, after: null, top: left, only: elsewhere })
  return withFreshVoices(branches, [...branches, ...raised], now)
}
