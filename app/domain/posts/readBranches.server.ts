import { branchPosts } from '~/db/sql/branchPosts'
import { newestAnswers } from '~/db/sql/newestAnswers'
import type { Context } from '~/domain/context'
import { freshest, placesLeft, withFreshVoices } from '~/domain/ranking/fresh'
import { lineOf, orderTree, placeOf, type Order, type Place } from '~/domain/ranking/order'
import { pageSize } from './pageSize'
import { buildTree, tellRest, type Branch } from './tree'

/**
 * Selects branches: the replies to a post or, with null, to the question; after a cursor or, for
 * later pages, after a number of pages.
 */
export type BranchesWanted = {
  threadId: number
  parentId: number | null
  order: Order
  after: Place | null
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
  wanted: BranchesWanted,
): Promise<{ branches: Branch[]; next: Place | null }> {
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
    branches: tellRest(shown),
    next: tree.length > top && last ? placeOf(order, last.post) : null,
  }
}

type Which = { skip: number; after: Place | null; top: number; only: number[] | null }

async function branchesOf(
  { db, viewer, now }: Context,
  { threadId, parentId, order, levels }: BranchesWanted,
  which: Which,
): Promise<Branch[]> {
  const posts = await branchPosts(
    db,
    {
      threadId,
      parentId,
      ...which,
      order: lineOf(order),
      below: pageSize.below.slice(0, levels - 1),
    },
    viewer?.id ?? null,
  )
  return orderTree(buildTree(posts), lineOf(order), now)
}

/**
 * Adds fresh voices from later pages to the first page; they are shown again at their own position.
 */
async function freshened(
  context: Context,
  wanted: BranchesWanted,
  branches: Branch[],
): Promise<Branch[]> {
  const { db, now } = context
  const left = placesLeft(branches, now)
  if (left === 0) return branches
  const here = new Set(branches.map(({ post }) => post.id))
  const candidates = await newestAnswers(db, { ...wanted, limit: newest })
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
