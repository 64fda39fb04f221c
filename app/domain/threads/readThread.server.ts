import { postsWithAncestors } from '~/db/sql/posts/postsWithAncestors'
import { themeMatches } from '~/db/sql/themes/themeMatches'
import { threadHeadWithThemes, type ThreadHeadRow } from '~/db/sql/threads/threadHead'
import { threadPosts } from '~/db/sql/threads/threadPosts'
import {
  strongestPerSide,
  strongestExcerptLength,
  type StrongestOfSide,
} from '~/domain/arguments/strongestPerSide'
import type { Context } from '~/domain/context'
import { levelsShown, pageSize, wholeUpTo } from '~/domain/posts/pageSize'
import type { PostView } from '~/domain/posts/post'
import { readBranches } from '~/domain/posts/readBranches.server'
import { buildTree, cutTree, keepMatches, countHidden, type Branch } from '~/domain/posts/tree'
import {
  orders,
  orderTree,
  themeOrderOf,
  themeOrders,
  type Order,
  type Cursor,
} from '~/domain/ranking/order'
import { Refusal } from '~/domain/refusal'
import type { ThemeMark } from '~/domain/themes/theme'

/** How a reader wants to see a thread: order, theme filter, and a cursor or a page (from 1). */
export type ThreadQuery = { order: Order; theme: string | null; after: Cursor | null; page: number }

/** A page of a thread as one reader sees it. */
export type ThreadView = {
  head: ThreadHeadRow
  /** The current order, and all available ones. */
  order: Order
  orders: readonly Order[]
  branches: Branch[]
  /** The cursor of the next page; null on the last. */
  next: Cursor | null
  /** The themes of its posts, each with the number of posts. */
  themes: { theme: ThemeMark; count: number }[]
  /** The theme that is filtered by, with the number of matches; null for all. */
  filter: { theme: ThemeMark; matches: number } | null
  /** The strongest reply of each side to its question; null when not all posts were read. */
  foremost: StrongestOfSide[] | null
}

/**
 * Reads a page of a thread; empty after the last post, and for a merged thread. Its version is
 * never newer than its content, so that no event is missed.
 * @throws Refusal when there is no such thread, page or theme
 */
export async function readThread(
  context: Context,
  threadId: number,
  wishes: ThreadQuery,
): Promise<ThreadView> {
  const { db, viewer } = context
  const { theme, after, page } = wishes
  const begins = after === null && page === 1
  // A thread that fits on one page is read in parallel with its head; for larger ones this returns
  // nothing.
  const [found, whole] = await Promise.all([
    threadHeadWithThemes(db, threadId),
    begins
      ? threadPosts(
          db,
          { threadId, upTo: wholeUpTo, opening: strongestExcerptLength },
          viewer?.id ?? null,
        )
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
    posts === null ? null : strongestPerSide(posts.filter(({ parentId }) => parentId === null))
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

/**
 * Returns true when there are no posts to read: the thread is empty, or all its posts are on the
 * first page.
 */
const isReadAlready = (postCount: number, begins: boolean) =>
  postCount === 0 || (!begins && postCount <= wholeUpTo)

type Page = { branches: Branch[]; next: Cursor | null }
type PageWanted = { order: Order; themeId: number | null; after: Cursor | null; page: number }

/**
 * Builds a page of a thread from all its posts, or reads as many as it shows when `posts` is null.
 */
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
  return themeId === null ? countHidden(cutTree(tree, levelsShown)) : matching(tree, themeId)
}

async function matchesOf(
  { db, viewer, now }: Context,
  threadId: number,
  { order, after, themeId }: { order: Order; after: Cursor | null; themeId: number },
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
    await postsWithAncestors(
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
