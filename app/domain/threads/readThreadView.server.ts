import { strongestOfColumns, type StrongestOfSide } from '~/domain/arguments/strongestPerSide'
import { readSides } from '~/domain/arguments/readSides.server'
import type { SideView } from '~/domain/arguments/side'
import type { SideName, View } from '~/domain/arguments/views'
import type { Context } from '~/domain/context'
import { noPlacements, type PagePlacements } from '~/domain/placements/placement'
import { readPagePlacements } from '~/domain/placements/readPagePlacements.server'
import { readOpenings } from '~/domain/posts/readOpenings.server'
import { readTimeline } from '~/domain/posts/readTimeline.server'
import type { Timeline } from '~/domain/posts/timeline'
import { postsIn } from '~/domain/posts/tree'
import { orders } from '~/domain/ranking/order'
import { readHead } from './readHead.server'
import { readThread, type ThreadView, type ThreadQuery } from './readThread.server'

/** How a reader wants to see a thread; `side` continues one column of the for-and-against view. */
export type ThreadViewQuery = ThreadQuery & { view: View; side: SideName | null }

/**
 * From this number of posts on, a conversation starts with the strongest argument of each side;
 * fewer are seen at a glance.
 */
const manyPosts = 12

/**
 * A thread in one of its views; what belongs to other views is empty. `openings` are excerpts of a
 * map's posts; `foremost` are the strongest arguments of each side, on the first page of a long
 * conversation.
 */
export type ThreadInView = Omit<ThreadView, 'foremost'> & {
  foremost: StrongestOfSide[]
  view: View
  sides: SideView[]
  timeline: Timeline
  openings: Record<number, string>
  placed: PagePlacements
}

const nothing = {
  branches: [],
  next: null,
  themes: [],
  filter: null,
  foremost: [],
  sides: [],
  timeline: { posts: [], next: null },
  openings: {},
  placed: noPlacements,
}

/**
 * Reads a thread in the selected view; a merged one is empty.
 * @throws Refusal when there is no such thread, page or theme
 */
export async function readThreadView(
  context: Context,
  threadId: number,
  wishes: ThreadViewQuery,
): Promise<ThreadInView> {
  const { view, side, after, page, theme } = wishes
  const begins = after === null && page === 1
  if (view === 'conversation') {
    const thread = await readThread(context, threadId, wishes)
    const opens = begins && theme === null
    const [placed, foremost] = await Promise.all([
      readPagePlacements(context, thread.head, {
        posts: postsIn(thread.branches),
        hosts: postsIn(thread.branches),
        question: opens,
      }),
      opens && thread.head.postCount >= manyPosts ? readForemost(context, thread) : [],
    ])
    return { ...nothing, view, ...thread, placed, foremost }
  }
  if (view === 'map') {
    const thread = await readThread(context, threadId, { order: 'best', theme: null, after, page })
    const posts = postsIn(thread.branches)
    const [openings, placed] = await Promise.all([
      readOpenings(context, posts),
      readPagePlacements(context, thread.head, { posts, hosts: posts, question: begins }),
    ])
    return { ...nothing, view, ...thread, foremost: [], openings, placed }
  }
  const head = await readHead(context, threadId)
  const bare = { ...nothing, head, view, order: wishes.order, orders }
  if (head.mergedIntoId !== null) return bare
  if (view === 'timeline')
    return { ...bare, timeline: await readTimeline(context, threadId, after) }
  const sides = await readSides(context, { threadId, parentId: null, side, after })
  const placed = await readPagePlacements(context, head, {
    posts: sides.flatMap(({ posts }) => posts),
    hosts: [],
    question: begins,
  })
  return { ...bare, sides, placed }
}

const readForemost = async (
  context: Context,
  { head, foremost }: ThreadView,
): Promise<StrongestOfSide[]> =>
  foremost ??
  strongestOfColumns(
    await readSides(context, {
      threadId: head.id,
      parentId: null,
      side: null,
      after: null,
      limit: 1,
    }),
  )
