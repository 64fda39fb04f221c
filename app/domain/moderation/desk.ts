import type { Excerpt } from '~/domain/posts/post'

/** The views of the desk; the first is the default. */
export const deskViews = ['untagged', 'all'] as const
/** The view of the desk: untagged arguments, or all. */
export type DeskView = (typeof deskViews)[number]

/**
 * A page of the desk (`next` is the cursor of the next page), and the amount of work: untagged
 * published arguments, open and closed threads.
 */
export type Desk = {
  posts: Excerpt[]
  next: number | null
  counts: { untagged: number; open: number; closed: number }
}
