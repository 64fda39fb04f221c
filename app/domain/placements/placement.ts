import type { SidePost } from '~/domain/arguments/side'
import type { Locale } from '~/domain/context'
import type { Stance, Standing } from '~/domain/posts/post'
import type { Question } from '~/domain/threads/thread'

/**
 * Limits: placements of a post, posts placed at one target, how many of them by the same author,
 * and how many are shown below an argument. `watched` is how many placements of a debate invalidate
 * its cached pages when the placed post changes, even while it is not shown.
 */
export const placementLimits = { places: 10, guests: 20, ofAuthor: 3, shown: 3, watched: 300 }

/**
 * A post placed under another one (`under`) or, with null, under the question, with its stance
 * there; `ofAll` is the total number of posts placed there.
 */
export type PlacedPost = SidePost & { under: number | null; ofAll: number }

/**
 * A placement of a post: its stance there, the thread, and the parent there (null: the question).
 */
export type OtherPlacement = {
  id: number
  postId: number
  stance: Stance
  thread: { id: number } & Question
  /** `text` is an excerpt; text and author are empty unless the parent is published. */
  parent: { id: number; author: string; lang: Locale; text: string; standing: Standing } | null
}

/**
 * The placements on a page: posts placed here, and where posts of the page are placed. `homes` are
 * the threads of the placed posts, including those of posts that are not shown now but may be
 * later.
 */
export type PagePlacements = { guests: PlacedPost[]; places: OtherPlacement[]; homes: number[] }

/** No placements. */
export const noPlacements: PagePlacements = { guests: [], places: [], homes: [] }

/** Returns all threads that the placements of a page depend on. */
export const threadsOfPlacements = ({
  homes,
  places,
}: Pick<PagePlacements, 'homes' | 'places'>): number[] => [
  ...new Set([...homes, ...places.map(({ thread }) => thread.id)]),
]
