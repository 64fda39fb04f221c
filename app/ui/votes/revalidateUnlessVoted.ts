import type { ShouldRevalidateFunction } from '@remix-run/react'

/**
 * Revalidates loaders after an act as usual, except after a vote. Its response contains the new
 * counts, and a revalidated page would show new posts and reorder the arguments without being
 * asked.
 */
export const revalidateUnlessVoted: ShouldRevalidateFunction = ({
  formAction,
  defaultShouldRevalidate,
}) => defaultShouldRevalidate && !isVote(formAction)

const isVote = (address: string | undefined) => /^\/p\/\d+\/vote(?:\?|$)/.test(address ?? '')
