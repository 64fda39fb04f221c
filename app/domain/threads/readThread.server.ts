import { postsAbove } from '~/db/sql/postsAbove'
import { themeMatches } from '~/db/sql/themeMatches'
import { threadHead, type ThreadHeadRow } from '~/db/sql/threadHead'
import { threadPosts } from '~/db/sql/threadPosts'
import { threadThemes } from '~/db/sql/threadThemes'
import type { Context } from '~/domain/context'
import { levelsShown, pageSize, wholeUpTo } from '~/domain/posts/pageSize'
import { readBranches } from '~/domain/posts/readBranches.server'
import { buildTree, cutTree, keepMatches, tellRest, type Branch } from '~/domain/posts/tree'
import { orders, orderTree, themeOrderOf, themeOrders, type Order, type Place } from '~/domain/ranking/order'
import { Refusal } from '~/domain/refusal'
import type { ThemeMark } from '~/domain/themes/theme'

/** How a reader wants to see a thread: its order, only one theme, from which place on, or which page (from 1) counted from the start. */
export type ThreadWishes = { order: Order; theme: string | null; after: Place | null; page: number }

/** A thread as one reader sees it. */
export type ThreadView = {
  head: ThreadHeadRow
  /** The order that it is in, and all that it can be had in. */
  order: Order
  orders: readonly Order[]
  branches: Branch[]
  /** The place from which the next page goes on; null on the last. */
  next: Place | null
  /** The themes that its arguments carry, each with the number of arguments. */
  themes: { theme: ThemeMark; count: number }[]
  /** The theme that is filtered by, with the number of matches; null for all. */
  filter: { theme: ThemeMark; matches: number } | null
}

/**
 * Reads one page of a thread for a reader; behind a place that nothing stands behind, and in a merged thread, it is empty.
 * @throws Refusal when there is no such thread, page, or theme in it
 */
export async function readThread(context: Context, threadId: number, wishes: ThreadWishes): Promise<ThreadView> {
  const [head, themes] = await Promise.all([threadHead(context.db, threadId), threadThemes(context.db, threadId)])
  if (head === null) throw new Refusal('missing', 'threads.missing')
  if (head.mergedIntoId !== null) return { head, order: wishes.order, orders, branches: [], next: null, themes: [], filter: null }
  const filter = wishes.theme === null ? null : (themes.find(({ theme }) => theme.slug === wishes.theme) ?? null)
  if (wishes.theme !== null && filter === null) throw new Refusal('missing', 'threads.noSuchTheme')
  const offered = filter !== null && head.postCount > wholeUpTo ? themeOrders : orders
  const order = offered === themeOrders ? themeOrderOf(wishes.order) : wishes.order
  const { branches, next } = await branchesOf(context, head, { ...wishes, order }, filter?.theme.id ?? null)
  if (branches.length === 0 && wishes.after === null && wishes.page > 1) throw new Refusal('missing', 'errors.notFound')
  return { head, order, orders: offered, branches, next, themes, filter: filter && { theme: filter.theme, matches: filter.count } }
}

type Page = { branches: Branch[]; next: Place | null }

async function branchesOf(context: Context, head: ThreadHeadRow, wishes: ThreadWishes, themeId: number | null): Promise<Page> {
  const { order, after, page } = wishes
  if (head.postCount <= wholeUpTo) return { branches: after !== null || page > 1 ? [] : await wholeThread(context, head.id, order, themeId), next: null }
  if (themeId !== null) return matchesOf(context, head.id, { order, after, themeId })
  return readBranches(context, { threadId: head.id, parentId: null, order, after, page, levels: levelsShown })
}

async function wholeThread({ db, viewer, now }: Context, threadId: number, order: Order, themeId: number | null): Promise<Branch[]> {
  const tree = orderTree(buildTree(await threadPosts(db, threadId, viewer?.id ?? null)), order, now)
  return themeId === null ? tellRest(cutTree(tree, levelsShown)) : matching(tree, themeId)
}

async function matchesOf({ db, viewer, now }: Context, threadId: number, { order, after, themeId }: { order: Order; after: Place | null; themeId: number }): Promise<Page> {
  const { top } = pageSize
  const found = await themeMatches(db, { threadId, themeId, order: themeOrderOf(order), after, limit: top + 1 })
  const shown = found.slice(0, top)
  const tree = buildTree(await postsAbove(db, shown.map(({ id }) => id), viewer?.id ?? null))
  return { branches: matching(orderTree(tree, order, now), themeId), next: found.length > top ? (shown.at(-1) ?? null) : null }
}

const matching = (tree: Branch[], themeId: number) => cutTree(keepMatches(tree, ({ themes }) => themes.some(({ id }) => id === themeId)), levelsShown)
