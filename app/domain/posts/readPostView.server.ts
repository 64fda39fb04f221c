import { readSides } from '~/domain/arguments/readSides.server'
import type { SideView } from '~/domain/arguments/side'
import type { postViews, SideName } from '~/domain/arguments/views'
import type { Context } from '~/domain/context'
import type { Placed } from '~/domain/placements/placement'
import { readPlaced } from '~/domain/placements/readPlaced.server'
import type { Place } from '~/domain/ranking/order'
import { readOpenings } from './readOpenings.server'
import { readPost, type PostInContext } from './readPost.server'
import { postsIn } from './tree'

/** How a reader wants to see what answers a post, from a place on; of for and against, both columns or one alone. */
export type PostWishes = { view: (typeof postViews)[number]; side: SideName | null; after: Place | null }

/** A post in one of the views of what answers it: what belongs to another view is empty. */
export type PostInView = PostInContext & { view: PostWishes['view']; sides: SideView[]; openings: Record<number, string>; placed: Placed }

/** Reads a post in its context, and what answers it in the view that a reader wants. @throws Refusal when there is no such post */
export async function readPostView(context: Context, postId: number, { view, side, after }: PostWishes): Promise<PostInView> {
  const nothing = { sides: [], openings: {} }
  const post = await readPost(context, postId, view === 'conversation' ? after : null)
  const placed = await readPlaced(context, post.head, { posts: [...post.above, ...postsIn([post.branch])], question: false })
  if (view === 'conversation') return { ...nothing, ...post, placed, view }
  if (view === 'map') return { ...nothing, ...post, placed, view, next: null, openings: await readOpenings(context, postsIn([post.branch])) }
  const sides = await readSides(context, { threadId: post.head.id, parentId: postId, side, after })
  return { ...nothing, ...post, branch: { ...post.branch, replies: [], more: 0 }, next: null, placed, view, sides }
}
