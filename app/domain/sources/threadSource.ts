import type { Stance } from '~/domain/posts/post'
import type { CitedSource } from './source'

/**
 * A source of a thread as the first published citation describes it, with the citing posts in order
 * of creation; `more` tells whether there are others.
 */
export type ThreadSource = Omit<CitedSource, 'quote'> & {
  posts: { id: number; stance: Stance; author: string; quote: string | null }[]
  more: boolean
}
