import type { Excerpt } from '~/domain/posts/post'

/** The views of the desk; the first is the one that opens. */
export const deskViews = ['untagged', 'all'] as const
/** What lies on the desk: arguments without a theme, or all. */
export type DeskView = (typeof deskViews)[number]

/** A part of the desk (`next` is the post after which it goes on), and how much work there is: standing arguments without a theme, open and closed threads. */
export type Desk = {
  posts: Excerpt[]
  next: number | null
  counts: { untagged: number; open: number; closed: number }
}
