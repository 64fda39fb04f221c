import { branchPosts } from '~/db/sql/branchPosts'
import { newestAnswers } from '~/db/sql/newestAnswers'
import type { Context } from '~/domain/context'
import { freshest, placesLeft, withFreshVoices } from '~/domain/ranking/fresh'
import { lineOf, orderTree, placeOf, type Order, type Place } from '~/domain/ranking/order'
import { pageSize } from './pageSize'
import { buildTree, tellRest, type Branch } from './tree'

/** Which branches: those that answer a post, or with null the question; from a place on or, for a page beyond the first, after so many pages. */
export type BranchesWanted = {
  threadId: number
  parentId: number | null
  order: Order
  after: Place | null
  page: number
  levels: number
}

/** Among how many of the newest answers fresh voices are looked for. */
const newest = 50

/** One page of branches, each with its foremost answers, and the place from which the next page goes on, or null. */
export async function readBranches(
  context: Context,
  wanted: BranchesWanted,
): Promise<{ branches: Branch[]; next: Place | null }> {
  const { order, after, page } = wanted
  const { top } = pageSize
  // One branch more than is shown tells whether there is more.
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

/** The first page with the fresh voices in it that stand further on; there they are shown a second time. */
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
