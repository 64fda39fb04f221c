import type { Stance } from '~/domain/posts/post'
import type { CitedSource } from './source'

/** A source of a thread as the first standing post that rests on it tells of it, with the posts that do, in the order in which they came; `more` says that there are others. */
export type GatheredSource = Omit<CitedSource, 'quote'> & {
  posts: { id: number; stance: Stance; author: string; quote: string | null }[]
  more: boolean
}
