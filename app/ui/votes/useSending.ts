import { useFetcher, type Fetcher, type SubmitOptions } from '@remix-run/react'
import type { VotesStanding } from '~/domain/votes/vote'

/**
 * A vote in progress: the submitted value, the counts of the latest response, and the submit
 * function.
 */
export type Sending = Pick<Fetcher<VotesStanding>, 'formData' | 'data'> & {
  submit: (button: HTMLButtonElement, options: SubmitOptions) => void
}

const nothing: Sending = { formData: undefined, data: undefined, submit: () => {} }

/**
 * Returns the state of voting without navigation. On the server it is constant: a fetcher for each
 * of a hundred posts would be expensive, and branches are rendered outside the router's context.
 */
export const useSending: () => Sending =
  typeof document === 'undefined' ? useNothing : useFetcher<VotesStanding>

function useNothing(): Sending {
  return nothing
}
