import type { SidePost } from '~/domain/arguments/side'
import type { Locale } from '~/domain/context'
import type { Stance, Standing } from '~/domain/posts/post'
import type { Question } from '~/domain/threads/thread'

/**
 * At how many further places a post may stand, how many posts may stand also at one place, how many of them their author may place there, and how many
 * are shown beneath one argument among others. Of so many placements in a debate it is watched what becomes of them elsewhere, even while a page does not show them.
 */
export const placementLimits = { places: 10, guests: 20, ofAuthor: 3, shown: 3, watched: 300 }

/** A post that stands also under another one (`under`), or with null under the question, though it was said elsewhere: with what it does there; `ofAll` stand also there. */
export type Guest = SidePost & { under: number | null; ofAll: number }

/** A further place of a post: what it does there, in which debate, and what it stands under there, or null for the question. */
export type FurtherPlace = {
  id: number
  postId: number
  stance: Stance
  thread: { id: number } & Question
  /** `text` is its opening; empty, as the name of its author, unless it stands. */
  parent: { id: number; author: string; lang: Locale; text: string; standing: Standing } | null
}

/**
 * What is placed on a page: what stands there also, and where else those stand that were said there. `homes` are the debates in which that was said which
 * stands there also; of what is not shown now, but may be once something becomes of it, too.
 */
export type Placed = { guests: Guest[]; places: FurtherPlace[]; homes: number[] }

/** Where nothing is placed. */
export const nothingPlaced: Placed = { guests: [], places: [], homes: [] }

/** All debates that what is placed on a page is made of. */
export const threadsOf = ({ homes, places }: Pick<Placed, 'homes' | 'places'>): number[] => [
  ...new Set([...homes, ...places.map(({ thread }) => thread.id)]),
]
