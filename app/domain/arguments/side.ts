import type { Locale } from '~/domain/context'
import type { Author, Counts, Stance } from '~/domain/posts/post'
import type { Cursor } from '~/domain/ranking/order'
import type { SideName } from './views'

/**
 * An argument in a column of the for-and-against view, with an excerpt; `replyCount` includes
 * unpublished replies, `answered` tells whether there is a published one.
 */
export type SidePost = {
  id: number
  threadId: number
  stance: Stance
  lang: Locale
  text: string
  createdAt: Date
  author: Author
  strength: number | null
  counts: Counts
  replyCount: number
  answered: boolean
}

/**
 * A page of one column: arguments of one stance, strongest first, and the cursor of the next page,
 * or null.
 */
export type SideView = { side: SideName; posts: SidePost[]; next: Cursor | null }
