import { z } from 'zod'
import { id, page } from '~/domain/input.server'
import { queryLimits } from './query'
import { similarLimits } from './similarity'

/** What an address of the search asks for; the parser takes whatever is in `q`. */
export const SearchWishes = z.object({
  q: z
    .string()
    .transform((q) => q.slice(0, 20 * queryLimits.characters))
    .catch(''),
  page,
})

/** Where somebody writes (in answer to a thread's question, or to a post, or on a post of their own), and the telling words of what they have written. */
export const SimilarWishes = z.object({
  thread: id.optional().transform((thread) => thread ?? null),
  post: id.optional().transform((post) => post ?? null),
  text: z
    .string()
    .max(2 * similarLimits.asked)
    .transform((text) => text.toWellFormed().replace(/\p{Cc}/gu, ' ')),
})
