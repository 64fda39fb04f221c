import { branchPosts } from '~/db/sql/branchPosts'
import type { Context } from '~/domain/context'
import { orderTree, placeOf, type Order, type Place } from '~/domain/ranking/order'
import { pageSize } from './pageSize'
import { buildTree, tellRest, type Branch } from './tree'

/** Which branches: those that answer a post, or with null the question; from a place on or, for a page beyond the first, after so many pages. */
export type BranchesWanted = { threadId: number; parentId: number | null; order: Order; after: Place | null; page: number; levels: number }

/** One page of branches, each with its foremost answers, and the place from which the next page goes on, or null. */
export async function readBranches({ db, viewer }: Context, { page, levels, ...of }: BranchesWanted): Promise<{ branches: Branch[]; next: Place | null }> {
  const { top } = pageSize
  // One branch more than is shown tells whether there is more.
  const posts = await branchPosts(db, { ...of, skip: (page - 1) * top, top: top + 1, below: pageSize.below.slice(0, levels - 1) }, viewer?.id ?? null)
  const tree = orderTree(buildTree(posts), of.order)
  const branches = tree.slice(0, top)
  const last = branches.at(-1)
  return { branches: tellRest(branches), next: tree.length > top && last ? placeOf(of.order, last.post) : null }
}
