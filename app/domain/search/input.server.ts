import { z } from 'zod'
import { id, page } from '~/domain/input.server'
import { queryLimits } from './query'
import { similarLimits } from './similarity'

/** The query parameters of the search page; the parser accepts any `q`. */
export const SearchQuery = z.object({
  q: z
    .string()
    .transform((q) => q.slice(0, 20 * queryLimits.characters))
    .catch(''),
  page,
})

/**
 * What similar posts are searched for: the reply's thread or parent, or the edited post, and the
 * significant words of the text.
 */
export const SimilarQuery = z.object({
  thread: id.optional().transform((thread) => thread ?? null),
  post: id.optional().transform((post) => post ?? null),
  text: z
    .string()
    .max(2 * similarLimits.asked)
    .transform((text) => text.toWellFormed().replace(/\p{Cc}/gu, ' ')),
})
