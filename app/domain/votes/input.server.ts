import { z } from 'zod'

const quality = z.enum(['up', 'down', 'none']).transform((said) => ({ up: 1, down: -1, none: null })[said] as 1 | -1 | null)
const agreement = z
  .enum(['agree', 'disagree', 'pass', 'none'])
  .transform((said) => ({ agree: 1, disagree: -1, pass: 0, none: null })[said] as 1 | 0 | -1 | null)

/** One press of a vote button: one of the two questions is answered. `to` is the page to return to. */
export const VoteInput = z
  .object({ quality: quality.optional(), agreement: agreement.optional(), to: z.string().max(2_000).optional() })
  .refine((vote) => vote.quality !== undefined || vote.agreement !== undefined)
