import type { Locale } from '~/domain/context'
import type { Cursor } from '~/domain/ranking/order'
import type { Author, Stance, Standing } from './post'

/**
 * A post in order of time, with an excerpt (empty when unpublished) and its parent; null for the
 * question.
 */
export type TimelinePost = {
  id: number
  stance: Stance
  lang: Locale
  text: string
  createdAt: Date
  standing: Standing
  author: Author
  parent: { id: number; author: string } | null
}

/** A page of a debate in order of time; `next` is the cursor of the next page, or null. */
export type Timeline = { posts: TimelinePost[]; next: Cursor | null }
