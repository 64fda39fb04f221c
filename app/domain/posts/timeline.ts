import type { Locale } from '~/domain/context'
import type { Place } from '~/domain/ranking/order'
import type { Author, Stance, Standing } from './post'

/** A post in the order of time, with the beginning of what it says (empty once it is gone), and what it answers; null for the question. */
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

/** A part of a debate in the order of time; `next` is the place from which it goes on, or null. */
export type Timeline = { posts: TimelinePost[]; next: Place | null }
