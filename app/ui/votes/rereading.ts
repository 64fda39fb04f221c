import type { ShouldRevalidateFunction } from '@remix-run/react'

/**
 * Whether a page is read again after an act: as usual, but not for a vote. Its answer says how it counted, and a page that was
 * read again would show what others have written meanwhile, unasked, and put arguments in another order.
 */
export const unlessVoted: ShouldRevalidateFunction = ({ formAction, defaultShouldRevalidate }) =>
  defaultShouldRevalidate && !isVote(formAction)

const isVote = (address: string | undefined) => /^\/p\/\d+\/vote(?:\?|$)/.test(address ?? '')
