import { z } from 'zod'
import type { Ballot } from '~/domain/posts/post'

const qualities: Record<'up' | 'down' | 'none', Ballot['quality']> = { up: 1, down: -1, none: null }
const agreements: Record<'agree' | 'disagree' | 'pass' | 'none', Ballot['agreement']> = {
  agree: 1,
  disagree: -1,
  pass: 0,
  none: null,
}

const quality = z.enum(['up', 'down', 'none']).transform((said) => qualities[said])
const agreement = z
  .enum(['agree', 'disagree', 'pass', 'none'])
  .transform((said) => agreements[said])

/** A vote on one axis. `to` is the page to return to. */
export const VoteInput = z
  .object({
    quality: quality.optional(),
    agreement: agreement.optional(),
    to: z.string().max(2_000).optional(),
  })
  .refine((vote) => vote.quality !== undefined || vote.agreement !== undefined)
