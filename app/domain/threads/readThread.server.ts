import { threadHead, type ThreadHeadRow } from '~/db/sql/threadHead'
import { threadPosts } from '~/db/sql/threadPosts'
import type { Context } from '~/domain/context'
import { levelsShown, type PostView } from '~/domain/posts/post'
import { buildTree, cutTree, keepMatches, type Branch } from '~/domain/posts/tree'
import { orderTree, type Order } from '~/domain/ranking/order'
import { Refusal } from '~/domain/refusal'
import type { ThemeMark } from '~/domain/themes/theme'

/** How a reader wants to see a thread: its order, only one theme, which page of its branches (from 1). */
export type ThreadWishes = { order: Order; theme: string | null; page: number }

/** A thread as one reader sees it. */
export type ThreadView = {
  head: ThreadHeadRow
  branches: Branch[]
  page: number
  pages: number
  /** The themes that its arguments carry, each with the number of arguments. */
  themes: { theme: ThemeMark; count: number }[]
  /** The theme that is filtered by, with the number of matches; null for all. */
  filter: { theme: ThemeMark; matches: number } | null
}

/** How many answers to the question, each with all of its branch, stand on one page. */
export const branchesPerPage = 20

/** Reads a thread for a reader. @throws Refusal when there is no such thread, page, or theme in it */
export async function readThread({ db, viewer }: Context, threadId: number, wishes: ThreadWishes): Promise<ThreadView> {
  const [head, posts] = await Promise.all([threadHead(db, threadId), threadPosts(db, threadId, viewer?.id ?? null)])
  if (head === null) throw new Refusal('missing', 'threads.missing')
  const themes = themesOf(posts)
  const filter = wishes.theme === null ? null : (themes.find(({ theme }) => theme.slug === wishes.theme) ?? null)
  if (wishes.theme !== null && filter === null) throw new Refusal('missing', 'threads.noSuchTheme')
  const tree = buildTree(posts)
  const kept = filter ? keepMatches(tree, (post) => post.themes.some(({ id }) => id === filter.theme.id)) : tree
  const pages = Math.max(1, Math.ceil(kept.length / branchesPerPage))
  if (wishes.page > pages) throw new Refusal('missing', 'errors.notFound')
  const first = (wishes.page - 1) * branchesPerPage
  return {
    head,
    branches: cutTree(orderTree(kept, wishes.order).slice(first, first + branchesPerPage), levelsShown),
    page: wishes.page,
    pages,
    themes,
    filter: filter && { theme: filter.theme, matches: filter.count },
  }
}

function themesOf(posts: readonly PostView[]): ThreadView['themes'] {
  const found = new Map<number, { theme: ThemeMark; count: number }>()
  for (const theme of posts.flatMap((post) => post.themes)) {
    const known = found.get(theme.id)
    found.set(theme.id, { theme, count: (known?.count ?? 0) + 1 })
  }
  return [...found.values()].sort((one, other) => other.count - one.count || one.theme.slug.localeCompare(other.theme.slug))
}
