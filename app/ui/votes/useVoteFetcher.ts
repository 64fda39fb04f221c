import { useFetcher, type Fetcher, type SubmitOptions } from '@remix-run/react'
import type { VoteState } from '~/domain/votes/vote'

/**
 * A vote in progress: the submitted value, the counts of the latest response, and the submit
 * function.
 */
export type VoteFetcher = Pick<Fetcher<VoteState>, 'formData' | 'data'> & {
  submit: (button: HTMLButtonElement, options: SubmitOptions) => void
}

const nothing: VoteFetcher = { formData: undefined, data: undefined, submit: () => {} }

/**
 * Returns the state of voting without navigation. On the server it is constant: a fetcher for each
 * of a hundred posts would be expensive, and branches are rendered outside the router's context.
 */
export const useVoteFetcher: () => VoteFetcher =
  typeof document === 'undefined' ? useNothing : useFetcher<VoteState>

function useNothing(): VoteFetcher {
  return nothing
}
