import { useFetcher, type Fetcher, type SubmitOptions } from '@remix-run/react'
import type { VotesStanding } from '~/domain/votes/vote'

/** A vote on its way: what is being said, how the votes stood by the last answer, and the way to send one, by the button that was pressed. */
export type Sending = Pick<Fetcher<VotesStanding>, 'formData' | 'data'> & {
  submit: (button: HTMLButtonElement, options: SubmitOptions) => void
}

const nothing: Sending = { formData: undefined, data: undefined, submit: () => {} }

/**
 * How votes are sent from a page without leaving it. On the server nothing is: there it asks nobody, which twice for each of a hundred posts would
 * cost a member's page much, and lets these be rendered apart from the page.
 */
export const useSending: () => Sending =
  typeof document === 'undefined' ? useNothing : useFetcher<VotesStanding>

function useNothing(): Sending {
  return nothing
}
