import type { Ballot, Counts } from '~/domain/posts/post'
import type { VoteState } from '~/domain/votes/vote'

/** The name of a vote button and of its count. */
export type VoteButton = keyof Counts

/** The buttons of each axis with the values they send. */
export const voteButtons = {
  quality: [
    { name: 'up', value: 1 },
    { name: 'down', value: -1 },
  ],
  agreement: [
    { name: 'agree', value: 1 },
    { name: 'disagree', value: -1 },
    { name: 'pass', value: 0 },
  ],
} as const satisfies Record<string, { name: VoteButton; value: 1 | 0 | -1 }[]>

type Shown = Pick<VoteState, 'counts' | 'mine'>

/**
 * Returns ballot and counts after a press, before the server responds; `said` is the value that the
 * button sends.
 */
export function afterVote({ counts, mine }: Shown, question: keyof Ballot, said: string): Shown {
  const before = voteButtons[question].find(({ value }) => value === mine[question])?.name ?? null
  const after = voteButtons[question].find(({ name }) => name === said) ?? null
  const moved = { ...counts }
  if (before) moved[before] -= 1
  if (after) moved[after.name] += 1
  return { counts: moved, mine: { ...mine, [question]: after?.value ?? null } }
}

/** Returns the latest known counts: the page's, unless a response has a later version. */
export const latestCounts = (
  read: VoteState,
  answers: readonly (VoteState | undefined)[],
): VoteState =>
  answers.reduce<VoteState>(
    (last, answer) => (answer && answer.version > last.version ? answer : last),
    read,
  )

/** Returns the accessible name of an axis with all counts. */
export const axisLabel = (
  question: string,
  answers: readonly { word: string; count: number | string }[],
): string => `${question} ${answers.map(({ word, count }) => `${word} ${count}`).join(', ')}`
