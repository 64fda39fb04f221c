import type { Locale } from '~/domain/context'
import type { Author, Counts, Stance } from '~/domain/posts/post'
import type { Place } from '~/domain/ranking/order'
import type { SideName } from './views'

/** An argument in a column of for and against, with the beginning of what it says; `replyCount` counts its answers, those that are gone too, `answered` says whether one stands. */
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

/** One column: arguments of one stance, the strongest first, and the place from which it goes on, or null. */
export type SideView = { side: SideName; posts: SidePost[]; next: Place | null }
