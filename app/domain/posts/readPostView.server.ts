import { readSides } from '~/domain/arguments/readSides.server'
import type { SideView } from '~/domain/arguments/side'
import type { postViews, SideName } from '~/domain/arguments/views'
import type { Context } from '~/domain/context'
import type { Placed } from '~/domain/placements/placement'
import { readPlaced } from '~/domain/placements/readPlaced.server'
import type { Place } from '~/domain/ranking/order'
import { readLine } from './readLine.server'
import { readOpenings } from './readOpenings.server'
import { readPost, type PostInContext } from './readPost.server'
import { postsIn } from './tree'

/**
 * How a reader wants to see a post's replies, after a cursor; in the for-and-against view both
 * columns or one.
 */
export type PostWishes = {
  view: (typeof postViews)[number]
  side: SideName | null
  after: Place | null
}

/** A post in one of the views of its replies; what belongs to other views is empty. */
export type PostInView = PostInContext & {
  view: PostWishes['view']
  sides: SideView[]
  openings: Record<number, string>
  placed: Placed
}

/**
 * Reads a post in its context, with its replies in the selected view.
 * @throws Refusal when there is no such post
 */
export async function readPostView(
  context: Context,
  postId: number,
  { view, side, after }: PostWishes,
): Promise<PostInView> {
  const nothing = { sides: [], openings: {} }
  // Placed posts are shown on the first page only.
  const begins = after === null
  if (view === 'for-and-against') {
    const { head, above, post } = await readLine(context, postId)
    const sides = await readSides(context, { threadId: head.id, parentId: postId, side, after })
    const placed = await readPlaced(context, head, {
      posts: [...above, post, ...sides.flatMap(({ posts }) => posts)],
      hosts: begins ? [post] : [],
      whole: postId,
      question: false,
    })
    return {
      ...nothing,
      head,
      above,
      branch: { post, replies: [], more: 0 },
      next: null,
      view,
      sides,
      placed,
    }
  }
  const post = await readPost(context, postId, after)
  const posts = postsIn([post.branch])
  const [openings, placed] = await Promise.all([
    view === 'map' ? readOpenings(context, posts) : {},
    readPlaced(context, post.head, {
      posts: [...post.above, ...posts],
      hosts: begins ? posts : posts.filter(({ id }) => id !== postId),
      whole: postId,
      question: false,
    }),
  ])
  return { ...nothing, ...post, view, openings, placed }
}
