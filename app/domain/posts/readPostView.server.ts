import { readSides } from '~/domain/arguments/readSides.server'
import type { SideView } from '~/domain/arguments/side'
import type { postViews, SideName } from '~/domain/arguments/views'
import type { Context } from '~/domain/context'
import type { PagePlacements } from '~/domain/placements/placement'
import { readPagePlacements } from '~/domain/placements/readPagePlacements.server'
import type { Cursor } from '~/domain/ranking/order'
import { readAncestors } from './readAncestors.server'
import { readOpenings } from './readOpenings.server'
import { readPost, type PostInContext } from './readPost.server'
import { postsIn } from './tree'

/**
 * How a reader wants to see a post's replies, after a cursor; in the for-and-against view both
 * columns or one.
 */
export type PostQuery = {
  view: (typeof postViews)[number]
  side: SideName | null
  after: Cursor | null
}

/** A post in one of the views of its replies; what belongs to other views is empty. */
export type PostInView = PostInContext & {
  view: PostQuery['view']
  sides: SideView[]
  openings: Record<number, string>
  placed: PagePlacements
}

/**
 * Reads a post in its context, with its replies in the selected view.
 * @throws Refusal when there is no such post
 */
export async function readPostView(
  context: Context,
  postId: number,
  { view, side, after }: PostQuery,
): Promise<PostInView> {
  const nothing = { sides: [], openings: {} }
  // Placed posts are shown on the first page only.
  const begins = after === null
  if (view === 'for-and-against') {
    const { head, above, post } = await readAncestors(context, postId)
    const sides = await readSides(context, { threadId: head.id, parentId: postId, side, after })
    const placed = await readPagePlacements(context, head, {
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
    readPagePlacements(context, post.head, {
      posts: [...post.above, ...posts],
      hosts: begins ? posts : posts.filter(({ id }) => id !== postId),
      whole: postId,
      question: false,
    }),
  ])
  return { ...nothing, ...post, view, openings, placed }
}
