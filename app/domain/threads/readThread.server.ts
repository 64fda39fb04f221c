import { postsAbove } from '~/db/sql/postsAbove'
import { themeMatches } from '~/db/sql/themeMatches'
import { threadHeadWithThemes, type ThreadHeadRow } from '~/db/sql/threadHead'
import { threadPosts } from '~/db/sql/threadPosts'
import { foremostAmong, foremostText, type Foremost } from '~/domain/arguments/foremost'
import type { Context } from '~/domain/context'
import { levelsShown, pageSize, wholeUpTo } from '~/domain/posts/pageSize'
import type { PostView } from '~/domain/posts/post'
import { readBranches } from '~/domain/posts/readBranches.server'
import { buildTree, cutTree, keepMatches, tellRest, type Branch } from '~/domain/posts/tree'
import {
  orders,
  orderTree,
  themeOrderOf,
  themeOrders,
  type Order,
  type Place,
} from '~/domain/ranking/order'
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
  /** The strongest answer of each side to its question; null where not all its posts were read. */
  foremost: Foremost[] | null
}

/**
 * Reads one page of a thread for a reader; behind a place that nothing stands behind, and in a merged thread, it is empty. Its version is never newer
 * than what it shows: whoever asks what has changed since misses nothing.
 * @throws Refusal when there is no such thread, page, or theme in it
 */
export async function readThread(
  context: Context,
  threadId: number,
  wishes: ThreadWishes,
): Promise<ThreadView> {
  const { db, viewer } = context
  const { theme, after, page } = wishes
  const begins = after === null && page === 1
  // A thread that one page holds is read beside its head; of any other this gives nothing.
  const [found, whole] = await Promise.all([
    threadHeadWithThemes(db, threadId),
    begins
      ? threadPosts(db, { threadId, upTo: wholeUpTo, opening: foremostText }, viewer?.id ?? null)
      : null,
  ])
  if (found === null) throw new Refusal('missing', 'threads.missing')
  const { themes, ...newest } = found
  const head = { ...newest, version: Math.min(newest.version, whole?.version ?? newest.version) }
  if (head.mergedIntoId !== null)
    return {
      head,
      order: wishes.order,
      orders,
      branches: [],
      next: null,
      themes: [],
      filter: null,
      foremost: null,
    }
  const filter = theme === null ? null : (themes.find((one) => one.theme.slug === theme) ?? null)
  if (theme !== null && filter === null) throw new Refusal('missing', 'threads.noSuchTheme')
  const posts = whole?.posts ?? (isReadAlready(head.postCount, begins) ? [] : null)
  const offered = filter !== null && posts === null ? themeOrders : orders
  const order = offered === themeOrders ? themeOrderOf(wishes.order) : wishes.order
  const { branches, next } = await pageOf(
    context,
    threadId,
    { ...wishes, order, themeId: filter?.theme.id ?? null },
    posts,
  )
  if (branches.length === 0 && after === null && page > 1)
    throw new Refusal('missing', 'errors.notFound')
  const foremost =
    posts === null ? null : foremostAmong(posts.filter(({ parentId }) => parentId === null))
  return {
    head,
    order,
    orders: offered,
    branches,
    next,
    themes,
    filter: filter && { theme: filter.theme, matches: filter.count },
    foremost,
  }
}

/** Whether a thread of so many posts of which none were read has no others to show: it has none at all, or they stand on the page before. */
const isReadAlready = (postCount: number, begins: boolean) =>
  postCount === 0 || (!begins && postCount <= wholeUpTo)

type Page = { branches: Branch[]; next: Place | null }
type PageWanted = { order: Order; themeId: number | null; after: Place | null; page: number }

/** One page of a thread from all its posts, or with null from as many as it shows. */
function pageOf(
  context: Context,
  threadId: number,
  { order, themeId, after, page }: PageWanted,
  posts: readonly PostView[] | null,
): Page | Promise<Page> {
  const { viewer, now } = context
  if (posts !== null)
    return {
      branches: wholeThread(
        viewer === null ? posts : posts.map((post) => ({ ...post, text: null })),
        order,
        themeId,
        now,
      ),
      next: null,
    }
  if (themeId !== null) return matchesOf(context, threadId, { order, after, themeId })
  return readBranches(context, {
    threadId,
    parentId: null,
    order,
    after,
    page,
    levels: levelsShown,
  })
}

function wholeThread(
  posts: readonly PostView[],
  order: Order,
  themeId: number | null,
  now: Date,
): Branch[] {
  const tree = orderTree(buildTree(posts), order, now)
  return themeId === null ? tellRest(cutTree(tree, levelsShown)) : matching(tree, themeId)
}

async function matchesOf(
  { db, viewer, now }: Context,
  threadId: number,
  { order, after, themeId }: { order: Order; after: Place | null; themeId: number },
): Promise<Page> {
  const { top } = pageSize
  const found = await themeMatches(db, {
    threadId,
    themeId,
    order: themeOrderOf(order),
    after,
    limit: top + 1,
  })
  const shown = found.slice(0, top)
  const tree = buildTree(
    await postsAbove(
      db,
      shown.map(({ id }) => id),
      viewer?.id ?? null,
    ),
  )
  return {
    branches: matching(orderTree(tree, order, now), themeId),
    next: found.length > top ? (shown.at(-1) ?? null) : null,
  }
}

const matching = (tree: Branch[], themeId: number) =>
  cutTree(
    keepMatches(tree, ({ themes }) => themes.some(({ id }) => id === themeId)),
    levelsShown,
  )
